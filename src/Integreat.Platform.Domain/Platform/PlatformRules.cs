using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Platform;

/// <summary>What may be done to the platform's own things.</summary>
public static class PlatformRules
{
    /// <summary>The most numbers that are granted at once.</summary>
    public const int MostNumbers = 1_000_000;

    /// <summary>Words that stand where a language stands in addresses of the public API.</summary>
    private static readonly ImmutableHashSet<string> ReservedCodes = ["languages", "offers", "extras", "settings"];

    private static readonly ImmutableHashSet<string> Kinds =
    [
        NumberKind.Region, NumberKind.Page, NumberKind.PageTranslation, NumberKind.Event, NumberKind.EventTranslation,
        NumberKind.Recurrence, NumberKind.Organization, NumberKind.Media, NumberKind.Language, NumberKind.Offer,
        NumberKind.ImprintTranslation, NumberKind.Location, NumberKind.LocationTranslation, NumberKind.LocationCategory, NumberKind.Contact,
        NumberKind.News, NumberKind.NewsTranslation,
    ];

    /// <summary>The facts that carry the command out, or why it is declined. Changes nothing.</summary>
    public static Decision<PlatformFact> Decide(this PlatformState platform, PlatformCommand command) => command switch
    {
        SaveLanguage save => platform.Decide(save),
        SaveOffer save => platform.Decide(save),
        SaveCategory save => CategoryRules.Decide(platform, save),
        RetireLanguage retire => CatalogRules.Decide(platform, retire),
        RetireOffer retire => CatalogRules.Decide(platform, retire),
        RetireCategory retire => CatalogRules.Decide(platform, retire),
        AddGlobalMedia { File.File: "" } => MediaRefusals.FileMissing(),
        AddGlobalMedia add => Created(
            platform.NextNumber(NumberKind.Media), number => new GlobalMediaSaved(add.File with { Id = new MediaId(number) })),
        AddSharedNews add => SharedNewsRules.Decide(platform, add),
        ChangeSharedNews change => SharedNewsRules.Decide(platform, change),
        EditSharedNews edit => SharedNewsRules.Decide(platform, edit),
        GrantStaffRole grant => StaffRules.Decide(platform, grant),
        EndStaffRole end => StaffRules.Decide(platform, end),
        GrantNumbers { Kind: var kind } when !Kinds.Contains(kind) =>
            new Refusal("number-kind-unknown", $"There are no numbers of the kind \"{kind}\"."),
        GrantNumbers { Count: < 1 or > MostNumbers } =>
            new Refusal("number-count-invalid", $"Ask for at least 1 and at most {MostNumbers} numbers."),
        GrantNumbers grant => Created(platform.NextNumber(grant.Kind), first => new NumbersGivenAway(grant.Kind, first, grant.Count)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule decides this command."),
    };

    /// <summary>The first thing that is wrong with a language, or null.</summary>
    internal static Refusal? Check(Language language) => language switch
    {
        { Code.Value: var code } when !Slug.IsAddressable(code) => new Refusal(
            "slug-invalid", "A language's short name may hold letters a to z, digits and hyphens only."),
        { Code.Value: var code } when ReservedCodes.Contains(code) => new Refusal(
            "slug-reserved", $"The short name \"{code}\" is reserved. Choose another one."),
        _ when string.IsNullOrWhiteSpace(language.NativeName) => new Refusal("name-missing", "A language needs a name in itself."),
        _ => null,
    };

    /// <summary>The first thing that is wrong with an offer, or null.</summary>
    internal static Refusal? Check(OfferTemplate offer) => offer switch
    {
        _ when !Slug.IsAddressable(offer.Slug) => new Refusal(
            "slug-invalid", "An offer's short name may hold letters a to z, digits and hyphens only."),
        _ when string.IsNullOrWhiteSpace(offer.Name) => new Refusal("name-missing", "An offer needs a name."),
        _ => null,
    };

    private static Decision<PlatformFact> Decide(this PlatformState platform, SaveLanguage command)
    {
        if (Check(command.Language) is { } refusal)
        {
            return refusal;
        }

        var known = platform.Languages.Values.FirstOrDefault(language => language.Code == command.Language.Code);
        return platform.CheckSeen(NumberKind.Language, known?.Id.Value, command.BasedOn) is { } stale ? stale : Created(
            known?.Id.Value ?? platform.NextNumber(NumberKind.Language),
            number => new LanguageSaved(command.Language with { Id = new LanguageId(number) }));
    }

    private static Decision<PlatformFact> Decide(this PlatformState platform, SaveOffer command)
    {
        if (Check(command.Offer) is { } refusal)
        {
            return refusal;
        }

        var known = platform.Offers.Values.FirstOrDefault(offer => offer.Slug == command.Offer.Slug);
        return platform.CheckSeen(NumberKind.Offer, known?.Id.Value, command.BasedOn) is { } stale ? stale : Created(
            known?.Id.Value ?? platform.NextNumber(NumberKind.Offer),
            number => new OfferSaved(command.Offer with { Id = new OfferId(number) }));
    }

    private static Decision<PlatformFact> Created(long number, Func<long, PlatformFact> fact) =>
        new([fact(number)], null) { Created = number };
}
