using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Contracts.Imprint;

/// <summary>A region's imprint: one text per language. All commands refuse: region-unknown.</summary>
[Alias("region-imprint-grain"), Version(1)]
public interface IRegionImprint : IGrainWithStringKey
{
    /// <summary>
    /// Saves the next version of the imprint in a language; the slug in the text is ignored. Refuses: language-unknown, stale-version,
    /// title-missing, status-unknown.
    /// </summary>
    [Alias("save")]
    Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text);

    /// <summary>Takes the imprint in a language from the readers and keeps it as a draft. Refuses: translation-not-public, stale-version.</summary>
    [Alias("withdraw")]
    Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn);

    /// <summary>
    /// Says that the public text is still correct: its date for readers becomes now, and it has seen the newest version of what it translates.
    /// Nothing else changes. Refuses: translation-not-public, stale-version.
    /// </summary>
    /// <param name="basedOn">The number of the newest version that was read.</param>
    [Alias("confirm")]
    Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn);

    /// <summary>Deletes the imprint in a language for good, with all its versions. Refuses: imprint-unknown, stale-version.</summary>
    /// <param name="basedOn">The number of the newest version that the caller saw.</param>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, string language, int basedOn);

    /// <summary>The imprint as editors see it, ordered by language; empty without one.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<ImmutableArray<TranslationView>> ReadAsync(CancellationToken cancellation);

    /// <summary>The same for who may see it. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-imprint")]
    Task<Answer<ImprintView>> ReadImprintAsync(Caller caller, CancellationToken cancellation);
}

/// <param name="Version">The region's version that was read.</param>
/// <param name="Translations">Ordered by language; empty without an imprint.</param>
[GenerateSerializer, Immutable, Alias("imprint-view")]
public sealed record ImprintView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<TranslationView> Translations);
