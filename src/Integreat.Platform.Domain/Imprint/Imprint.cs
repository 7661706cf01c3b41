using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Imprint;

/// <summary>Saves the next version of the region's imprint in one language.</summary>
public sealed record SaveImprint(TextEdit Text) : RegionCommand;

/// <summary>Takes the imprint in one language from the readers.</summary>
public sealed record WithdrawImprint(LanguageCode Language, int BasedOn) : RegionCommand;

/// <summary>Says that the public imprint in one language is still correct.</summary>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ConfirmImprint(LanguageCode Language, int BasedOn, DateTimeOffset At) : RegionCommand;

/// <summary>One more version of the imprint, whatever its status.</summary>
public sealed record ImprintSaved(LanguageCode Language, TranslationVersion Version) : RegionFact;

/// <summary>Readers no longer see the imprint in this language.</summary>
public sealed record ImprintWithdrawn(LanguageCode Language) : RegionFact;

/// <summary>The public imprint in this language is still correct.</summary>
public sealed record ImprintConfirmed(LanguageCode Language, Confirmation Confirmation) : RegionFact;

/// <summary>A region has at most one imprint: nothing but its texts, whose address is always the same.</summary>
internal static class ImprintRules
{
    public static Decision<RegionFact> Decide(this Region region, SaveImprint command, TranslationId id) => command.Text.Decide(
        region.Languages, region.Imprint, id, isSlugTaken: null, version => new ImprintSaved(command.Text.Language, version));

    public static Decision<RegionFact> Decide(this Region region, WithdrawImprint command) => region.Imprint.DecideWithdrawal(
        command.Language, command.BasedOn, () => new ImprintWithdrawn(command.Language));

    public static Decision<RegionFact> Decide(this Region region, ConfirmImprint command) => region.Imprint.DecideConfirmation(
        region.Languages, command.Language, command.BasedOn, command.At,
        confirmation => new ImprintConfirmed(command.Language, confirmation));
}
