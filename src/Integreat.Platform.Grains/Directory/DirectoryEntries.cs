using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Directory;

/// <summary>Renders a region's card. Members: sections 3.1, 3.2 and 3.10 of the public API's contract.</summary>
internal static class DirectoryEntries
{
    /// <summary>The box of a region that has none of its own: Germany.</summary>
    private static readonly BoundingBox Germany = new(47.3024876979, 5.98865807458, 54.983104153, 15.0169958839);

    public static DirectoryEntry Render(RegionCard card, DirectorySources platform)
    {
        // A language or offer that the platform does not know (any more) cannot be named, so it cannot be listed.
        var languages = card.Languages.Where(language => platform.Languages.ContainsKey(language.Code)).ToList();
        var visible = languages.Where(language => language.Active && language.Visible)
            .Select(language => platform.Languages[language.Code]).ToList();
        var offers = card.Settings.Offers.Select(offer => platform.Offers.GetValueOrDefault(offer.Value)).OfType<OfferSource>()
            .OrderBy(offer => offer.Slug, StringComparer.Ordinal).ToList();
        var json = Write(writer => WriteRegion(writer, card, visible));
        var languagesJson = Write(writer => WriteLanguages(writer, visible));
        var offersJson = Write(writer => WriteOffers(writer, offers, SettingsSource.Of(card.Region, card.Settings)));
        return new DirectoryEntry
        {
            Region = card.Region,
            Slug = card.Settings.Slug,
            EarlierSlugs = card.EarlierSlugs,
            Status = card.Settings.Status.Word(),
            Name = card.Settings.Name,
            FullName = FullName(card.Settings),
            Languages = [.. languages.Select(language => Language(language, platform.Languages[language.Code]))],
            Json = json,
            LanguagesJson = languagesJson,
            OffersJson = offersJson,
            Offers = [.. offers.Select(offer => offer.Slug)],
            FallsBack = card.Settings.FallbackTranslationsEnabled,
            Hash = SHA256.HashData([.. json, .. languagesJson, .. offersJson]).AsMemory(0, 16),
        };
    }

    public static bool IsSame(DirectoryEntry one, DirectoryEntry other) =>
        one.Hash.Span.SequenceEqual(other.Hash.Span) && one.Slug == other.Slug && one.Status == other.Status && one.Name == other.Name
        && one.FallsBack == other.FallsBack && one.EarlierSlugs.AsSpan().SequenceEqual(other.EarlierSlugs.AsSpan())
        && one.Languages.AsSpan().SequenceEqual(other.Languages.AsSpan());

    private static DirectoryLanguage Language(CardLanguage language, PlatformLanguageSource named) =>
        new(language.Code, named.NativeName, named.RightToLeft, language.Active, language.Visible);

    private static string FullName(RegionSettings settings) => $"{settings.Prefix} {settings.Name}".Trim();

    private static void WriteRegion(Utf8JsonWriter json, RegionCard card, List<PlatformLanguageSource> languages)
    {
        var settings = card.Settings;
        json.WriteStartObject();
        json.WriteNumber("id", card.Region);
        json.WriteString("name", FullName(settings));
        json.WriteString("path", settings.Slug);
        json.WriteBoolean("live", settings.Status is RegionStatus.Active);
        json.WriteString("prefix", settings.Prefix);
        json.WriteString("name_without_prefix", settings.Name);
        json.WriteString("plz", settings.PostalCode);
        json.WriteBoolean("extras", !settings.Offers.IsEmpty);
        json.WriteBoolean("events", settings.EventsEnabled);
        json.WriteBoolean("pois", settings.LocationsEnabled);
        json.WriteBoolean("push_notifications", settings.PushNotificationsEnabled);
        json.WriteNumber("longitude", settings.Longitude);
        json.WriteNumber("latitude", settings.Latitude);
        WriteBox(json, settings.BoundingBox ?? Germany);
        WriteAliases(json, settings.Aliases);
        json.WriteBoolean("tunews", settings.ExternalNewsEnabled);
        json.WriteBoolean("external_news", settings.ExternalNewsEnabled);
        json.WriteString("zammad_privacy_policy", settings.Chat.PrivacyPolicyUrl is "" ? null : settings.Chat.PrivacyPolicyUrl);
        json.WritePropertyName("languages");
        WriteLanguages(json, languages);
        json.WriteBoolean("is_chat_enabled", settings.Chat is { Enabled: true, Url: not "", HasAccessToken: true });
        json.WriteBoolean("contacts", settings.ContactsEnabled);
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, BoundingBox box)
    {
        json.WriteStartArray("bounding_box");
        foreach (var (longitude, latitude) in new[] { (box.West, box.South), (box.East, box.North) })
        {
            json.WriteStartArray();
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteAliases(Utf8JsonWriter json, ImmutableArray<RegionAlias> aliases)
    {
        json.WriteStartObject("aliases");
        foreach (var alias in aliases)
        {
            json.WriteStartObject(alias.Name);
            json.WriteNumber("latitude", alias.Latitude);
            json.WriteNumber("longitude", alias.Longitude);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json, List<PlatformLanguageSource> languages)
    {
        json.WriteStartArray();
        foreach (var language in languages)
        {
            json.WriteStartObject();
            json.WriteNumber("id", language.Id);
            json.WriteString("code", language.Code);
            json.WriteString("bcp47_tag", language.Bcp47Tag);
            json.WriteString("native_name", language.NativeName);
            json.WriteString("dir", language.RightToLeft ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOffers(Utf8JsonWriter json, List<OfferSource> offers, SettingsSource region)
    {
        json.WriteStartArray();
        foreach (var offer in offers)
        {
            OfferJson.Write(json, offer, region);
        }

        json.WriteEndArray();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder }))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
