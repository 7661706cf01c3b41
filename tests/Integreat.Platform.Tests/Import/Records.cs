using System.Text.Json.Nodes;

namespace Integreat.Platform.Tests.Import;

/// <summary>Records as small as a dump may hold them.</summary>
internal static class Records
{
    public static JsonObject Region(long key, string slug = "town") => Record("cms.region", key, new()
    {
        ["name"] = "Town",
        ["slug"] = slug,
        ["status"] = "ACTIVE",
        ["administrative_division"] = "CITY",
        ["latitude"] = 48.5,
        ["longitude"] = 10.25,
        ["postal_code"] = "00000",
    });

    public static JsonObject Language(long key, string slug) => Record("cms.language", key, new()
    {
        ["slug"] = slug,
        ["bcp47_tag"] = slug,
        ["native_name"] = slug,
        ["english_name"] = slug,
        ["text_direction"] = "LEFT_TO_RIGHT",
    });

    public static JsonObject Node(long key, long region, long language, long? parent, int left) => Record("cms.languagetreenode", key, new()
    {
        ["region"] = region,
        ["language"] = language,
        ["parent"] = parent,
        ["tree_id"] = region,
        ["lft"] = left,
        ["active"] = true,
        ["visible"] = true,
    });

    public static JsonObject Page(long key, long region, long? parent, int tree, int left) => Record("cms.page", key, new()
    {
        ["region"] = region,
        ["parent"] = parent,
        ["tree_id"] = tree,
        ["lft"] = left,
        ["explicitly_archived"] = false,
    });

    public static JsonObject Text(long key, long page, long language, int version, string content = "<p>Text</p>") =>
        Record("cms.pagetranslation", key, new()
        {
            ["page"] = page,
            ["language"] = language,
            ["version"] = version,
            ["title"] = "Title",
            ["slug"] = "title",
            ["status"] = "PUBLIC",
            ["content"] = content,
            ["last_updated"] = "2024-01-31T12:00:00.5Z",
        });

    public static JsonObject Event(long key, long region, string start, string end, long? recurrence = null) => Record("cms.event", key, new()
    {
        ["region"] = region,
        ["location"] = null,
        ["start"] = start,
        ["end"] = end,
        ["recurrence_rule"] = recurrence,
        ["icon"] = null,
        ["archived"] = false,
    });

    public static JsonObject EventText(long key, long id, long language, int version, string content = "<p>Text</p>") =>
        Record("cms.eventtranslation", key, (JsonObject)Text(key, id, language, version, content)["fields"]!.DeepClone())
            .Without("page").Set("event", id);

    public static JsonObject Rule(long key, string frequency, int interval = 1, string? until = null) => Record("cms.recurrencerule", key, new()
    {
        ["frequency"] = frequency,
        ["interval"] = interval,
        ["weekdays_for_weekly"] = "[]",
        ["weekday_for_monthly"] = null,
        ["week_for_monthly"] = null,
        ["recurrence_end_date"] = until,
    });

    /// <summary>As newest dumps spell it.</summary>
    public static JsonObject Location(long key, long region, long category) => Record("cms.place", key, new()
    {
        ["region"] = region,
        ["address"] = "Street 1",
        ["postcode"] = "00000",
        ["city"] = "Town",
        ["country"] = "Deutschland",
        ["latitude"] = 48.5,
        ["longitude"] = 10.25,
        ["place_on_map"] = true,
        ["archived"] = false,
        ["category"] = category,
    });

    public static JsonObject LocationText(long key, long location, long language, int version, string content = "<p>Text</p>")
    {
        var text = Text(key, 0, language, version, content).Without("page").Set("place", location);
        text["model"] = "cms.placetranslation";
        return text;
    }

    public static JsonObject Contact(long key, long location, string area = "") => Record("cms.contact", key, new()
    {
        ["place"] = location,
        ["area_of_responsibility"] = area,
        ["name"] = $"Name {key}",
        ["email"] = "",
        ["phone_number"] = "",
        ["website"] = "",
        ["archived"] = false,
    });

    public static JsonObject Category(long key, string icon = "office", string color = "#1DC6C6") =>
        Record("cms.placecategory", key, new() { ["icon"] = icon, ["color"] = color });

    public static JsonObject CategoryName(long key, long category, long language, string name) =>
        Record("cms.placecategorytranslation", key, new() { ["category"] = category, ["language"] = language, ["name"] = name });

    /// <summary>A day of opening hours: "all-day", "closed", "appointment" or slots such as "09:00-12:00 14:00-18:00".</summary>
    public static JsonObject Day(string day) => new()
    {
        ["allDay"] = day == "all-day",
        ["closed"] = day == "closed",
        ["appointmentOnly"] = day == "appointment",
        ["timeSlots"] = new JsonArray(
        [
            .. day.Split(' ').Select(slot => slot.Split('-')).Where(ends => char.IsDigit(ends[0][0]))
                .Select(ends => new JsonObject { ["start"] = ends[0], ["end"] = ends[1] }),
        ]),
    };

    public static JsonArray Days(params string[] days) => new([.. days.Select(Day)]);

    public static JsonObject Offer(long key, string slug) => Record("cms.offertemplate", key, new() { ["slug"] = slug, ["name"] = slug });

    public static JsonObject Media(long key, long? region) => Record("cms.mediafile", key, new()
    {
        ["file"] = "a.png",
        ["type"] = "image/png",
        ["region"] = region,
        ["last_modified"] = "2024-01-31T12:00:00Z",
    });

    public static JsonObject Record(string model, long key, JsonObject fields) =>
        new() { ["model"] = model, ["pk"] = key, ["fields"] = fields };

    public static JsonObject Set(this JsonObject record, string field, JsonNode? value)
    {
        record["fields"]![field] = value;
        return record;
    }

    public static JsonObject Without(this JsonObject record, string field)
    {
        record["fields"]!.AsObject().Remove(field);
        return record;
    }
}
