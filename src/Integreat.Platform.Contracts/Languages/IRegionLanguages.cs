namespace Integreat.Platform.Contracts.Languages;

/// <summary>
/// A region's language tree: the root is the default language, a child is translated from its parent. An active language is served, a
/// visible one is listed as well. All commands refuse: region-unknown, language-unknown.
/// </summary>
[Alias("region-languages-grain"), Version(1)]
public interface IRegionLanguages : IGrainWithStringKey
{
    /// <summary>Adds a language of the platform below another; the first one has no parent and becomes the default language.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, string language, string? parent, bool active, bool visible);

    /// <summary>Lists the language for readers. Refuses: language-inactive.</summary>
    [Alias("show")]
    Task<Outcome> ShowAsync(CommandContext context, string language);

    /// <summary>Takes the language off the lists; its content stays readable for who has the address.</summary>
    [Alias("hide")]
    Task<Outcome> HideAsync(CommandContext context, string language);

    /// <summary>Serves the language.</summary>
    [Alias("activate")]
    Task<Outcome> ActivateAsync(CommandContext context, string language);

    /// <summary>Stops serving the language; nothing of it is lost. Refuses: language-default.</summary>
    [Alias("deactivate")]
    Task<Outcome> DeactivateAsync(CommandContext context, string language);

    /// <summary>Hangs the language below another parent. Refuses: language-cycle, language-default.</summary>
    [Alias("move")]
    Task<Outcome> MoveAsync(CommandContext context, string language, string parent);

    /// <summary>How much of what readers can see there is in each language. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-coverage")]
    Task<Answer<CoverageView>> ReadCoverageAsync(Caller caller, CancellationToken cancellation);

    /// <summary>The language tree for who may see it. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-languages")]
    Task<Answer<LanguagesView>> ReadLanguagesAsync(Caller caller, CancellationToken cancellation);
}

/// <param name="Version">The region's version that was counted.</param>
/// <param name="Languages">All languages of the region, in tree order.</param>
[GenerateSerializer, Immutable, Alias("coverage-view")]
public sealed record CoverageView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<LanguageCoverage> Languages);

[GenerateSerializer, Immutable, Alias("language-coverage")]
public sealed record LanguageCoverage(
    [property: Id(0)] string Language,
    [property: Id(1)] CoverageCounts Pages,
    [property: Id(2)] CoverageCounts Events,
    [property: Id(3)] CoverageCounts Locations);

/// <summary>Items by the state of their text in one language; archived ones do not count.</summary>
/// <param name="Total">The sum of the others.</param>
[GenerateSerializer, Immutable, Alias("coverage-counts")]
public sealed record CoverageCounts(
    [property: Id(0)] int Total,
    [property: Id(1)] int UpToDate,
    [property: Id(2)] int Outdated,
    [property: Id(3)] int Missing,
    [property: Id(4)] int InTranslation,
    [property: Id(5)] int MachineTranslated);

/// <param name="Version">The region's version that was read.</param>
/// <param name="Languages">In tree order, the default language first.</param>
[GenerateSerializer, Immutable, Alias("languages-view")]
public sealed record LanguagesView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<LanguageNodeView> Languages);

/// <param name="Parent">The language from which it is translated; null for the default one.</param>
/// <param name="Active">It is served.</param>
/// <param name="Visible">It is listed as well.</param>
[GenerateSerializer, Immutable, Alias("language-node")]
public sealed record LanguageNodeView(
    [property: Id(0)] string Language,
    [property: Id(1)] string? Parent,
    [property: Id(2)] bool Active,
    [property: Id(3)] bool Visible);
