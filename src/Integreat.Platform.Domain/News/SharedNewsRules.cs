using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;

namespace Integreat.Platform.Domain.News;

/// <summary>What may be done to news of several regions.</summary>
internal static class SharedNewsRules
{
    public static Decision<PlatformFact> Decide(this PlatformState platform, AddSharedNews command)
    {
        if ((NewsRules.Check(command.Attributes) ?? platform.Check(command.Regions, command.MainLanguage)) is { } refusal)
        {
            return refusal;
        }

        var item = NewsItem.New(new NewsId(platform.NextNumber(NumberKind.News)), command.Attributes);
        return new Decision<PlatformFact>([new SharedNewsSaved(Named(item, command.Regions, command.MainLanguage))], null)
        {
            Created = item.Id.Value,
        };
    }

    public static Decision<PlatformFact> Decide(this PlatformState platform, ChangeSharedNews command)
    {
        if (platform.News.GetValueOrDefault(command.News) is not { } known)
        {
            return NewsRefusals.Unknown(command.News);
        }

        if (platform.Check(command.Regions, command.MainLanguage) is { } refusal)
        {
            return refusal;
        }

        var decision = known.Item.Decide(new ChangeNews(command.BasedOn, command.Attributes), default);
        if (decision.Refusal is { } declined)
        {
            return declined;
        }

        var after = Named(known.Item.With(command.Attributes), command.Regions, command.MainLanguage);
        return decision.Facts is [] && after.MainLanguage == known.MainLanguage && after.Regions.SequenceEqual(known.Regions)
            ? ImmutableArray<PlatformFact>.Empty
            : new SharedNewsSaved(after);
    }

    public static Decision<PlatformFact> Decide(this PlatformState platform, EditSharedNews command)
    {
        if (platform.News.GetValueOrDefault(command.News) is not { } known)
        {
            return NewsRefusals.Unknown(command.News);
        }

        return command.Edit is SaveNewsText { Language: var language } && !platform.Has(language)
            ? LanguageRefusals.NotOnPlatform(language)
            : known.Item.Decide(command.Edit, new NewsTextId(platform.NextNumber(NumberKind.NewsTranslation)))
                .As<PlatformFact>(item => new SharedNewsSaved(known with { Item = item }));
    }

    private static Refusal? Check(this PlatformState platform, ImmutableArray<RegionId> regions, LanguageCode mainLanguage) =>
        regions.Distinct().Count() < 2 ? NewsRefusals.RegionsMissing()
        : platform.Has(mainLanguage) ? null
        : LanguageRefusals.NotOnPlatform(mainLanguage);

    private static bool Has(this PlatformState platform, LanguageCode language) =>
        platform.Languages.Values.Any(known => known.Code == language);

    private static SharedNews Named(NewsItem item, ImmutableArray<RegionId> regions, LanguageCode mainLanguage) =>
        new(item, [.. regions.Distinct()], mainLanguage);
}
