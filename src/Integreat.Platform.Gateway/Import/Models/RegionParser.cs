using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.region. Access tokens are secrets: the settings tell only whether there is one.</summary>
internal static class RegionParser
{
    private static readonly string[] Statuses = ["ACTIVE", "HIDDEN", "ARCHIVED"];

    private static readonly string[] Divisions =
    [
        "CITY", "DISTRICT", "RURAL_DISTRICT", "REGION", "CITY_AND_DISTRICT", "URBAN_DISTRICT", "GOVERNMENTAL_DISTRICT", "CITY_STATE",
        "AREA_STATE", "FREE_STATE", "FEDERAL_STATE", "MUNICIPALITY", "COLLECTIVE_MUNICIPALITY", "INITIAL_RECEPTION_CENTER",
    ];

    public static ParsedRegion Region(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedRegion(record.Origin, RecordParsers.Source(record), new RegionSettingsData
        {
            Name = fields.Text("name"),
            Slug = fields.Text("slug"),
            Status = fields.OneOf("status", Statuses),
            AdministrativeDivision = fields.OneOf("administrative_division", Divisions),
            AdministrativeDivisionIncluded = fields.Flag("administrative_division_included", false),
            CustomPrefix = fields.Text("custom_prefix", ""),
            Aliases = Aliases(fields),
            EventsEnabled = fields.Flag("events_enabled", true),
            LocationsEnabled = fields.Flag("locations_enabled", true),
            ContactsEnabled = fields.Flag("contacts_enabled", false),
            PushNotificationsEnabled = fields.Flag("push_notifications_enabled", true),
            ExternalNewsEnabled = fields.Flag("external_news_enabled", false),
            FallbackTranslationsEnabled = fields.Flag("fallback_translations_enabled", false),
            Latitude = fields.Number("latitude"),
            Longitude = fields.Number("longitude"),
            BoundingBox = BoundingBox(fields),
            PostalCode = fields.Text("postal_code"),
            TimeZone = TimeZone(fields),
            AdminMail = fields.Text("admin_mail", ""),
            Icon = fields.ReferenceOrNull("icon"),
            Offers = fields.References("offers"),
            Chat = new ChatSettingsData
            {
                Enabled = fields.Flag("integreat_chat_enabled", false),
                Url = fields.Text("zammad_url", ""),
                PrivacyPolicyUrl = fields.Text("zammad_privacy_policy", ""),
                TesterPercentage = fields.Whole("chat_beta_tester_percentage", 0),
                HasAccessToken = fields.Text("zammad_access_token", "") is not "",
            },
            TranslationBudget = new TranslationBudgetData
            {
                Booked = fields.Whole("mt_budget_booked", 0),
                RenewalMonth = fields.Whole("mt_renewal_month", 0),
                Adjustment = fields.Whole("mt_budget_adjustment", 0),
            },
        })
        {
            HelpDesk = new HelpDeskSecrets(fields.Text("zammad_access_token", ""), fields.Text("zammad_webhook_token", "")),
        };
    }

    private static ImmutableArray<RegionAliasData> Aliases(RecordFields fields)
    {
        var aliases = ImmutableArray.CreateBuilder<RegionAliasData>();
        foreach (var alias in fields.Properties("aliases"))
        {
            aliases.Add(Degrees(alias.Value, "latitude") is { } latitude && Degrees(alias.Value, "longitude") is { } longitude
                ? new RegionAliasData(alias.Name, latitude, longitude)
                : throw fields.Wrong("aliases", "an object of names with latitude and longitude"));
        }

        return aliases.ToImmutable();
    }

    private static double? Degrees(JsonElement position, string name) =>
        position.ValueKind is JsonValueKind.Object && position.TryGetProperty(name, out var value)
            && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var degrees)
                ? degrees
                : null;

    private static BoundingBoxData? BoundingBox(RecordFields fields)
    {
        var south = fields.NumberOrNull("latitude_min");
        var west = fields.NumberOrNull("longitude_min");
        var north = fields.NumberOrNull("latitude_max");
        var east = fields.NumberOrNull("longitude_max");
        return (south, west, north, east) switch
        {
            ({ } s, { } w, { } n, { } e) => new BoundingBoxData(s, w, n, e),
            (null, null, null, null) => null,
            _ => throw fields.Wrong("latitude_min", "set together with latitude_max, longitude_min and longitude_max"),
        };
    }

    private static string TimeZone(RecordFields fields)
    {
        var name = fields.Text("timezone", "Europe/Berlin");
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
            ? name
            : throw fields.Wrong("timezone", "the IANA name of a time zone");
    }
}
