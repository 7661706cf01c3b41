using System.Collections.Immutable;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Deletion;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Bulk;
using Integreat.Platform.Gateway.Events;
using Integreat.Platform.Gateway.News;
using Integreat.Platform.Gateway.Organizations;
using Integreat.Platform.Gateway.Pages;
using Integreat.Platform.Gateway.Translations;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>What regions write.</summary>
internal static class ContentExamples
{
    private static readonly ImmutableArray<string> Languages = ["de", "ar"];

    private static readonly TranslationView Text = new(
        "de",
        new TranslationVersionView(
            4711, 3, "PUBLIC", "Bibliothek", "bibliothek", "<p>Offen von 9 bis 18 Uhr.</p>", MinorEdit: false, AdminExamples.Now,
            Author: "0192f3c1a5d07b3e9f10"),
        null);

    private static readonly ImmutableArray<TextRow> Rows =
    [
        new("up-to-date", 3, 3, "PUBLIC", "Bibliothek", "0192f3c1a5d07b3e9f10", AdminExamples.Now, null, null),
        new("outdated", 1, 1, "PUBLIC", "مكتبة", "0192f3c1a5d07b3e9f10", AdminExamples.Now, 1, 3),
    ];

    private static readonly PageAttributesData Attributes = new() { Organization = 4, EmbeddedOffers = [1] };

    private static readonly EventData Event = new()
    {
        Start = AdminExamples.Now,
        End = AdminExamples.Now.AddHours(2),
        Location = 8,
        Recurrence = new RecurrenceData { Frequency = "WEEKLY", Weekdays = ["SU"], EndDate = new DateOnly(2027, 3, 28) },
    };

    private static readonly LocationData Location = new()
    {
        Address = "Schneiderstraße 12",
        PostalCode = "67655",
        City = "Kaiserslautern",
        Latitude = 49.4433,
        Longitude = 7.7689,
        Category = 2,
        OpeningHours =
        [
            .. Enumerable.Repeat(new OpeningDayData { Slots = [new OpeningSlotData("09:00", "17:00")] }, 5),
            .. Enumerable.Repeat(new OpeningDayData { Closed = true }, 2),
        ],
        BarrierFree = true,
        Website = "https://www.kaiserslautern.example/bibliothek",
        Email = "bibliothek@kaiserslautern.example",
    };

    private static readonly ContactData Contact = new()
    {
        Location = 8,
        Card = new ContactCard { AreaOfResponsibility = "Leseausweise", Name = "Amira Haddad", Email = "bibliothek@kaiserslautern.example" },
    };

    private static readonly NewsData News = new() { Channel = "news", Mode = "ONLY_AVAILABLE" };

    private static readonly OrganizationData Organization = new("Volkshochschule", "volkshochschule", "https://vhs.example", null);

    private static readonly NewsView NewsItem = new(
        5, News, "SCHEDULED", AdminExamples.Now, null, [new NewsTextView(9, "de", 1, "Sprachkurse", "Die Anmeldung hat begonnen.", AdminExamples.Now)], 1);

    private static readonly SharedNewsEntry SharedNews = new(NewsItem, ["kaiserslautern", "landkreis-kaiserslautern"], "de");

    public static ImmutableArray<object> All { get; } =
    [
        new PageListView(482, Languages, [new PageRow(17, 3, 1, false, false, 4, Rows)], null),
        new PageView(17, 3, 2, false, Attributes, [Text], 2),
        new UsesView(482, [new UseView("page", 19, null), new UseView("page", 23, "de"), new UseView("imprint", null, "de")]),
        new PlaceForm(3, 16),
        Attributes,
        Text,
        new TextForm("PUBLIC", "Bibliothek", "<p>Offen von 9 bis 18 Uhr.</p>"),
        new CommentForm("Please name the opening hours on Saturday, too."),
        new ThingsForm([new ThingForm(17), new ThingForm(18)]),
        new MoveForm([new ThingForm(17), new ThingForm(18)], 3),
        new GiveForm([new SeenThingForm(17, 2), new SeenThingForm(18)], 4),
        new TextsForm("de", [new SeenThingForm(17, 3), new SeenThingForm(18)]),
        new BulkView(483, [new ItemView(17, Done: true), new ItemView(18, Code: "page-archived", Detail: "Page 18 is archived already.")]),
        new ItemListView<EventRow>(482, Languages, [new EventRow(31, 1, false, Event, Rows)], null),
        new EventView(31, 1, false, Event, 7, [], [], [Text]),
        Event,
        new OccurrenceForm(AdminExamples.Now.AddDays(7), AdminExamples.Now.AddDays(7).AddHours(2)),
        new ItemListView<LocationRow>(482, Languages, [new LocationRow(8, 1, false, Location, Rows)], null),
        new LocationView(8, 1, false, Location, [Text]),
        Location,
        new ItemListView<ContactView>(482, Languages, [new ContactView(6, 1, false, Contact)], null),
        new ContactView(6, 1, false, Contact),
        Contact,
        new ItemListView<OrganizationView>(482, Languages, [new OrganizationView(4, 1, Organization)], null),
        new OrganizationView(4, 1, Organization),
        new OrganizationForm("Volkshochschule", Website: "https://vhs.example"),
        new ItemListView<NewsView>(482, Languages, [NewsItem], null),
        NewsItem,
        News,
        new ItemListView<SharedNewsEntry>(91, Languages, [SharedNews], null),
        SharedNews,
        new SharedNewsForm(["kaiserslautern", "landkreis-kaiserslautern"]),
        new NewsTextForm("Sprachkurse", "Die Anmeldung hat begonnen."),
        new ScheduleForm(AdminExamples.Now),
        new ImprintView(482, [Text]),
    ];
}
