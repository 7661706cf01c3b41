using System.Collections.Immutable;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Feedback;
using Integreat.Platform.Gateway.History;
using Integreat.Platform.Gateway.Languages;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Onboarding;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>Regions as a whole: how they come about, what they decide about themselves, their files and their history.</summary>
internal static class RegionExamples
{
    private static readonly MediaRow File = new(
        21, 2, "Rathaus", "image/jpeg", 183_204, 1600, 1067, 3, false, "/media/12/21/rathaus.jpg", "/media/12/21/rathaus.jpg?size=320", AdminExamples.Now);

    private static readonly CoverageCounts Counts = new(120, 96, 11, 9, 4, 0);

    public static ImmutableArray<object> All { get; } =
    [
        new CommandView(482, 17),
        new MunicipalityList(
            [new Municipality
            {
                Ags = "07312000", Name = "Kaiserslautern", Kind = "Kreisfreie Stadt", PostalCode = "67657", Latitude = 49.4447, Longitude = 7.7689,
                Hectares = 13_970, Population = 99_292, Slug = "kaiserslautern",
            }]),
        new FoundingForm("07312000", "musterstadt", ["de", "en", "ar"], "amira@example.org"),
        new FoundedView(1, 12, "kaiserslautern", "https://cms.example/preview/kaiserslautern/Q2hb…", null),
        new PreviewView(483, "https://cms.example/preview/kaiserslautern/Q2hb…"),
        new LaunchView(
            482, "HIDDEN", false, new PlannedLaunch(AdminExamples.Now.AddDays(2), ["contact"], null, []),
            [new LaunchItemView("imprint", true, false, "Write into the imprint who answers for this region, and publish it in the default language.")],
            [new LaunchLanguageView("ar", 96, 24, 3)]),
        new LaunchForm { At = AdminExamples.Now.AddDays(2), Despite = ["contact"] },
        new LaunchedView(483, "launch-planned"),
        Settings(),
        new RegionSettingsView(5, Settings()),
        new LanguagesView(482, [new LanguageNodeView("de", null, true, true), new LanguageNodeView("ar", "de", true, true)]),
        new LanguageForm("ar", "de", Active: true, Visible: false),
        new LanguagePlaceForm("en"),
        new CoverageView(482, [new LanguageCoverage("ar", Counts, Counts, Counts)]),
        new HistoryAnswer(
            [new HistoryRow(
                482, AdminExamples.Now, "0192f3c1a5d07b3e9f10", "Amira Haddad", "Firefox on Linux", "New opening hours", 1,
                [new HistoryChange("translation-saved", "page/17", "de", 3)])],
            481),
        new TextStepsAnswer(
            [new TextStepRow(
                482, "saved", 3, AdminExamples.Now, "0192f3c1a5d07b3e9f10", "Amira Haddad", "Firefox on Linux", "New opening hours", "PUBLIC", "Bibliothek",
                false, false)]),
        new TextVersionView(
            3, "PUBLIC", "Bibliothek", "bibliothek", "<p>Offen von 9 bis 18 Uhr.</p>", null, false, false, AdminExamples.Now, "0192f3c1a5d07b3e9f10", false),
        new TextDiff(
            2, 3, false, [new DiffPart("same", "Bibliothek")],
            [
                new DiffPart("same", "<p>Offen von 9 bis "), new DiffPart("removed", "17"), new DiffPart("added", "18"),
                new DiffPart("same", " Uhr.</p>"),
            ]),
        new RestoreForm("DRAFT"),
        new MediaListView(482, [File], 48_211_903, 1_073_741_824, 20),
        new MediaView(
            File, true, [new MediaSize(320, "/media/12/21/rathaus.jpg?size=320")], ImmutableSortedDictionary<string, string>.Empty.Add("de", "Das Rathaus"),
            "Das Rathaus", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        new MediaForm("Rathaus", 3, false, new Dictionary<string, string> { ["de"] = "Das Rathaus" }),
        new MediaUsesView(482, [new MediaUseView("page", 17, "de")]),
        new MediaFoldersView(482, [new MediaFolderView(3, 1, "Gebäude", null, 14)]),
        new FolderForm("Gebäude"),
        new FeedbackListView(
            [new FeedbackView(
                118,
                new FeedbackData
                {
                    Id = "0192f3c1a5d07b3e9f11", Kind = FeedbackKinds.Page, Language = "de", Item = 17, Rating = false, Comment = "Die Nummer stimmt nicht mehr.",
                },
                AdminExamples.Now, Unread: true, Archived: false)],
            12, 117),
        new FeedbackMarks([118], Unread: false),
        new FeedbackNumbers([118]),
    ];

    private static RegionSettingsData Settings() => new()
    {
        Name = "Kaiserslautern",
        Slug = "kaiserslautern",
        Status = "ACTIVE",
        AdministrativeDivision = "CITY",
        Latitude = 49.4447,
        Longitude = 7.7689,
        BoundingBox = new BoundingBoxData(49.36, 7.61, 49.51, 7.9),
        PostalCode = "67657",
        AdminMail = "integration@kaiserslautern.example",
        Offers = [1, 3],
    };
}
