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

    public static JsonObject Offer(long key, string slug) => Record("cms.offertemplate", key, new() { ["slug"] = slug, ["name"] = slug });

    public static JsonObject Media(long key, long? region) => Record("cms.mediafile", key, new()
    {
        ["file"] = "a.png",
        ["type"] = "image/png",
        ["region"] = region,
        ["last_modified"] = "2024-01-31T12:00:00Z",
    });

    public static JsonObject News(long key, params ReadOnlySpan<long> regions) => Record("cms.pushnotification", key, new()
    {
        ["regions"] = new JsonArray([.. regions.ToArray().Select(region => JsonValue.Create(region))]),
        ["channel"] = "news",
        ["draft"] = false,
        ["sent_date"] = null,
        ["scheduled_send_date"] = null,
        ["mode"] = "ONLY_AVAILABLE",
        ["is_template"] = false,
        ["template_name"] = null,
    });

    public static JsonObject NewsText(long key, long news, long language, string title, string text) =>
        Record("cms.pushnotificationtranslation", key, new()
        {
            ["push_notification"] = news,
            ["language"] = language,
            ["title"] = title,
            ["text"] = text,
            ["last_updated"] = "2024-01-31T12:00:00.5Z",
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
