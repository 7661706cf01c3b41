using System.Collections.Immutable;
using System.Text;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Tests.Domain;

/// <summary>The words of a test: given facts, when a command comes, then there are these facts or this refusal.</summary>
internal static class Story
{
    public static readonly LanguageCode German = new("de");
    public static readonly LanguageCode English = new("en");
    public static readonly LanguageCode Arabic = new("ar");
    public static readonly LanguageCode Persian = new("fa");
    public static readonly OfferId Jobs = new(1);
    public static readonly MediaId GlobalIcon = new(9);
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 8, 30, 0, TimeSpan.Zero);

    public static readonly CategoryId Office = new(2);

    public static readonly PlatformCatalog Catalog = new([German, English, Arabic, Persian], [Jobs, new(2)], [GlobalIcon])
    {
        Categories = [Office],
    };

    public static readonly RegionSettings Settings = new()
    {
        Name = "Musterstadt",
        Slug = "musterstadt",
        Status = RegionStatus.Active,
        AdministrativeDivision = "CITY",
    };

    /// <summary>A region with a name and free numbers, in which this has happened.</summary>
    public static Region Given(params ReadOnlySpan<RegionFact> facts)
    {
        var region = Region.Empty.Apply(new RegionCreated(new RegionId(3), Settings));
        foreach (var kind in (string[])
            [
                NumberKind.Page, NumberKind.PageTranslation, NumberKind.ImprintTranslation, NumberKind.Event, NumberKind.EventTranslation,
                NumberKind.Recurrence, NumberKind.Organization, NumberKind.Media, NumberKind.Location, NumberKind.LocationTranslation,
                NumberKind.Contact,
            ])
        {
            region = region.Apply(new NumbersGranted(kind, NumberKind.FirstGranted, 100));
        }

        foreach (var fact in facts)
        {
            region = region.Apply(fact);
        }

        return region;
    }

    public static Decision<RegionFact> When(this Region region, RegionCommand command) => region.Decide(command, Catalog);

    /// <summary>The region after commands that are all accepted.</summary>
    public static Region After(this Region region, params ReadOnlySpan<RegionCommand> commands)
    {
        foreach (var command in commands)
        {
            var decision = region.When(command);
            Assert.Null(decision.Refusal);
            region = region.After(decision.Facts);
        }

        return region;
    }

    public static Region After(this Region region, ImmutableArray<RegionFact> facts) =>
        facts.Aggregate(region, (state, fact) => state.Apply(fact));

    public static void ThenRefused<TFact>(this Decision<TFact> decision, string code)
        where TFact : class
    {
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.EndsWith(".", decision.Refusal!.Detail, StringComparison.Ordinal);
        Assert.Empty(decision.Facts);
        Assert.Null(decision.Created);
    }

    public static void ThenNothing(this Decision<RegionFact> decision) => decision.Then();

    /// <summary>Exactly these facts. They are compared as the journal would hold them.</summary>
    public static void Then(this Decision<RegionFact> decision, params ReadOnlySpan<RegionFact> expected)
    {
        Assert.Null(decision.Refusal);
        Assert.Equal(expected.ToArray().Select(Written), decision.Facts.Select(Written));
    }

    /// <summary>A text to save; what matters to a test is named by it.</summary>
    public static SaveTranslation Save(
        PageId page, LanguageCode language, int basedOn, string title, string slug = "",
        TranslationStatus status = TranslationStatus.Public, string content = "<p>Text</p>") =>
        new(page, Edit(language, basedOn, title, slug, status, content));

    /// <summary>The same for an event.</summary>
    public static SaveEventTranslation SaveText(
        EventId id, LanguageCode language, int basedOn, string title, string slug = "",
        TranslationStatus status = TranslationStatus.Public, string content = "<p>Text</p>") =>
        new(id, Edit(language, basedOn, title, slug, status, content));

    /// <summary>One version of a text, as a fact or an import brings it.</summary>
    public static TranslationVersion Version(
        long id, int number, string title, TranslationStatus status = TranslationStatus.Public, string? slug = null) =>
        new(
            new TranslationId(id), number, status, title, slug ?? Slug.From(title), Text.Of($"<p>{title}</p>"), false, false, false, Monday,
            null);

    public static Translation TextOf(this Region region, PageId page, LanguageCode language) =>
        region.Pages.Find(page)!.Translations[language];

    private static TextEdit Edit(
        LanguageCode language, int basedOn, string title, string slug, TranslationStatus status, string content) =>
        new(language, basedOn, status, title, slug, Text.Of(content), false, false, false, Monday, "kim");

    private static string Written(RegionFact fact)
    {
        var written = Facts.Region.Write(fact);
        return $"{written.Name} {Encoding.UTF8.GetString(written.Payload.Span)}";
    }
}
