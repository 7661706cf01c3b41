using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class RecordParserTests
{
    public static TheoryData<string, string, string?> Faults => new()
    {
        { "cms.region", "slug", null },
        { "cms.region", "slug", "3" },
        { "cms.region", "status", "\"OPEN\"" },
        { "cms.region", "administrative_division", "\"KINGDOM\"" },
        { "cms.region", "latitude", "\"48\"" },
        { "cms.region", "latitude_min", "48" },
        { "cms.region", "timezone", "\"Europe/Atlantis\"" },
        { "cms.region", "aliases", "{\"A\": {\"latitude\": 1}}" },
        { "cms.region", "offers", "[\"a\"]" },
        { "cms.region", "events_enabled", "1" },
        { "cms.page", "parent", null },
        { "cms.page", "tree_id", "1.5" },
        { "cms.page", "region", "null" },
        { "cms.pagetranslation", "status", "\"SECRET\"" },
        { "cms.pagetranslation", "last_updated", "\"31.01.2024\"" },
        { "cms.pagetranslation", "version", "0" },
        { "cms.pagetranslation", "content", "null" },
        { "cms.event", "start", null },
        { "cms.event", "start", "\"1.1.2030\"" },
        { "cms.event", "end", "\"2029-12-31T00:00:00Z\"" },
        { "cms.event", "end", "\"3000-01-01T00:00:00Z\"" },
        { "cms.event", "archived", null },
        { "cms.event", "location", "\"5\"" },
        { "cms.eventtranslation", "event", null },
        { "cms.recurrencerule", "frequency", "\"HOURLY\"" },
        { "cms.recurrencerule", "interval", "0" },
        { "cms.recurrencerule", "weekdays_for_weekly", "\"[]\"" },
        { "cms.recurrencerule", "weekdays_for_weekly", "\"[\\\"7\\\"]\"" },
        { "cms.recurrencerule", "weekdays_for_weekly", "\"[-1]\"" },
        { "cms.recurrencerule", "weekdays_for_weekly", "\"Monday\"" },
        { "cms.recurrencerule", "weekdays_for_weekly", "\"{}\"" },
        { "cms.recurrencerule", "weekdays_for_weekly", null },
        { "cms.recurrencerule", "recurrence_end_date", "\"2030-02-30\"" },
        { "cms.language", "text_direction", "\"UP\"" },
        { "cms.languagetreenode", "active", null },
        { "cms.mediafile", "region", null },
        { "cms.offertemplate", "use_postal_code", "\"PUT\"" },
        { "cms.offertemplate", "post_data", "{\"a\": 1}" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_field_that_is_missing_or_wrong_is_named_with_its_record(string model, string field, string? value)
    {
        var record = Samples[model]();
        record = value is null ? record.Without(field) : record.Set(field, JsonNode.Parse(value));

        var exception = Assert.Throws<DumpException>(() => ParsedDump.Parse(Content(record)));

        Assert.StartsWith($"a.json: {model} 1 has ", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"field \"{field}\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_of_an_early_dump_gets_the_defaults_of_what_came_later()
    {
        var settings = RegionParser.Region(Read(Region(1))).Settings;

        Assert.Equal(new ChatSettingsData(), settings.Chat);
        Assert.Equal(new TranslationBudgetData(), settings.TranslationBudget);
        Assert.Equal("Europe/Berlin", settings.TimeZone);
        Assert.False(settings.ContactsEnabled);
        Assert.Null(settings.BoundingBox);
    }

    [Fact]
    public void A_region_keeps_all_its_settings_but_no_token()
    {
        var record = Region(1).Set("zammad_access_token", "dummytoken").Set("zammad_url", "https://desk.example")
            .Set("chat_beta_tester_percentage", 50).Set("integreat_chat_enabled", true).Set("mt_budget_booked", 50_000)
            .Set("mt_renewal_month", 11).Set("mt_budget_adjustment", -5).Set("latitude_min", 1).Set("latitude_max", 2)
            .Set("longitude_min", 3).Set("longitude_max", 4.5).Set("contacts_enabled", true).Set("admin_mail", null)
            .Set("aliases", JsonNode.Parse("""{"Z": {"latitude": 1, "longitude": 2}, "A": {"latitude": 3, "longitude": 4}}"""));

        var settings = RegionParser.Region(Read(record)).Settings;

        Assert.Equal(
            new ChatSettingsData { Enabled = true, Url = "https://desk.example", TesterPercentage = 50, HasAccessToken = true },
            settings.Chat);
        Assert.Equal(new TranslationBudgetData { Booked = 50_000, RenewalMonth = 11, Adjustment = -5 }, settings.TranslationBudget);
        Assert.Equal(new BoundingBoxData(South: 1, West: 3, North: 2, East: 4.5), settings.BoundingBox);
        Assert.Equal([new RegionAliasData("Z", 1, 2), new RegionAliasData("A", 3, 4)], settings.Aliases);
        Assert.True(settings.ContactsEnabled);
        Assert.Equal("", settings.AdminMail);
    }

    [Fact]
    public void A_pages_token_becomes_a_hash()
    {
        var page = PageParser.Page(Read(Page(1, 1, null, 1, 1).Set("api_token", "valid-token")));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("valid-token"u8)), page.TokenHash);
        Assert.Null(PageParser.Page(Read(Page(1, 1, null, 1, 1).Set("api_token", ""))).TokenHash);
    }

    [Fact]
    public void A_root_page_is_ordered_by_its_tree_and_others_inside_it()
    {
        Assert.Equal(7, PageParser.Page(Read(Page(1, 1, parent: null, tree: 7, left: 1))).Order);
        Assert.Equal(4, PageParser.Page(Read(Page(2, 1, parent: 1, tree: 7, left: 4))).Order);
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData(" \r\n\t", true, true)]
    [InlineData("<p>ü</p>\r\n", false, true)]
    public void A_text_is_kept_byte_for_byte_and_only_an_empty_one_has_no_body(string content, bool blank, bool hasBody)
    {
        var text = TranslationParser.Parse(Read(Text(1, 1, 1, 1, content)), "page");
        var bytes = Encoding.UTF8.GetBytes(content);

        Assert.Equal(bytes, text.Body.ToArray());
        Assert.Equal(bytes.Length, text.Text.BodyLength);
        Assert.Equal(blank, text.Text.Blank);
        Assert.Equal(hasBody ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null, text.Text.Body);
    }

    [Theory]
    [InlineData("2024-01-31T12:00:00Z", 0)]
    [InlineData("2024-01-31T12:00:00.123Z", 123)]
    [InlineData("2024-01-31T13:00:00.123000+01:00", 123)]
    public void Moments_are_utc_with_any_fraction(string moment, int milliseconds) => Assert.Equal(
        new DateTimeOffset(2024, 1, 31, 12, 0, 0, milliseconds, TimeSpan.Zero),
        TranslationParser.Parse(Read(Text(1, 1, 1, 1).Set("last_updated", moment)), "page").Text.LastUpdated);

    [Theory]
    [InlineData("\"[\\\"1\\\", \\\"3\\\"]\"", "TU TH")] // JSON inside a text, as the reference platform writes it
    [InlineData("\"[6, 0]\"", "SU MO")]
    [InlineData("[2]", "WE")]
    public void Weekdays_come_in_the_author_s_order_however_they_are_written(string value, string days) => Assert.Equal(
        days.Split(' '),
        EventParser.Recurrence(Read(Rule(1, "WEEKLY").Set("weekdays_for_weekly", JsonNode.Parse(value)))).Recurrence.Weekdays);

    [Fact]
    public void A_recurrence_has_only_what_its_frequency_uses()
    {
        var monthly = Rule(1, "MONTHLY", 2, "2031-01-01").Set("weekday_for_monthly", 6).Set("week_for_monthly", 5);

        Assert.Equal(
            new RecurrenceData { Frequency = "MONTHLY", Interval = 2, Weekday = "SU", Week = 5, EndDate = new DateOnly(2031, 1, 1) },
            EventParser.Recurrence(Read(monthly.Set("weekdays_for_weekly", "[1]"))).Recurrence);
        Assert.Equal(
            new RecurrenceData { Frequency = "YEARLY" },
            EventParser.Recurrence(Read(Rule(1, "YEARLY").Set("weekday_for_monthly", 6).Set("weekdays_for_weekly", "?"))).Recurrence);
        Assert.Throws<DumpException>(() => EventParser.Recurrence(Read(monthly.Set("weekday_for_monthly", 7))));
        Assert.Throws<DumpException>(() => EventParser.Recurrence(Read(monthly.Set("weekday_for_monthly", 6).Set("week_for_monthly", 0))));
    }

    [Fact]
    public void An_event_of_an_early_dump_meets_nowhere_online_and_on_every_day()
    {
        var details = EventParser.Event(Read(Event(1, 1, "2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z"))).Details;

        Assert.Equal(("", false), (details.MeetingUrl, details.OnlyWeekdays));
    }

    [Fact]
    public void Form_fields_of_an_offer_keep_their_order()
    {
        var offer = OfferParser.Offer(Read(Offer(1, "o").Set("post_data", JsonNode.Parse("""{"z": "1", "a": "2"}""")))).Offer;

        Assert.Equal([KeyValuePair.Create("z", "1"), KeyValuePair.Create("a", "2")], offer.PostData);
    }

    private static Dictionary<string, Func<JsonObject>> Samples { get; } = new()
    {
        ["cms.region"] = () => Region(1),
        ["cms.language"] = () => Language(1, "de"),
        ["cms.languagetreenode"] = () => Node(1, 1, 1, null, 1),
        ["cms.page"] = () => Page(1, 1, null, 1, 1),
        ["cms.pagetranslation"] = () => Text(1, 1, 1, 1),
        ["cms.event"] = () => Event(1, 1, "2030-01-01T12:00:00Z", "2030-01-01T14:00:00Z"),
        ["cms.eventtranslation"] = () => EventText(1, 1, 1, 1),
        ["cms.recurrencerule"] = () => Rule(1, "WEEKLY").Set("weekdays_for_weekly", "[\"1\"]"),
        ["cms.mediafile"] = () => Media(1, null),
        ["cms.offertemplate"] = () => Offer(1, "o"),
        ["cms.place"] = () => Location(1, 1, 1),
        ["cms.placetranslation"] = () => LocationText(1, 1, 1, 1),
        ["cms.placecategory"] = () => Category(1),
        ["cms.placecategorytranslation"] = () => CategoryName(1, 1, 1, "Name"),
        ["cms.contact"] = () => Contact(1, 1),
    };

    private static DumpRecord Read(JsonObject record) => new(
        new RecordOrigin("a.json", record["model"]!.GetValue<string>(), record["pk"]!.GetValue<long>()),
        JsonSerializer.SerializeToElement(record["fields"]));

    private static DumpContent Content(JsonObject record)
    {
        var read = Read(record);
        return new DumpContent(
            System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<DumpRecord>>.Empty
                .Add(read.Origin.Model, [read]),
            []);
    }
}
