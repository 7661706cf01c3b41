using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain.Regions;

/// <summary>What of a region's settings people change independently.</summary>
internal static class SettingsFields
{
    public static ImmutableArray<Field<RegionSettings>> All { get; } =
    [
        new("name", settings => settings.Name, (settings, other) => settings with { Name = other.Name }),
        new("slug", settings => settings.Slug, (settings, other) => settings with { Slug = other.Slug }),
        new("status", settings => settings.Status, (settings, other) => settings with { Status = other.Status }),
        new("administrativeDivision", settings => settings.AdministrativeDivision, (settings, other) => settings with { AdministrativeDivision = other.AdministrativeDivision }),
        new("administrativeDivisionIncluded", settings => settings.AdministrativeDivisionIncluded, (settings, other) => settings with { AdministrativeDivisionIncluded = other.AdministrativeDivisionIncluded }),
        new("customPrefix", settings => settings.CustomPrefix, (settings, other) => settings with { CustomPrefix = other.CustomPrefix }),
        new("aliases", settings => settings.Aliases, (settings, other) => settings with { Aliases = other.Aliases }),
        new("eventsEnabled", settings => settings.EventsEnabled, (settings, other) => settings with { EventsEnabled = other.EventsEnabled }),
        new("locationsEnabled", settings => settings.LocationsEnabled, (settings, other) => settings with { LocationsEnabled = other.LocationsEnabled }),
        new("contactsEnabled", settings => settings.ContactsEnabled, (settings, other) => settings with { ContactsEnabled = other.ContactsEnabled }),
        new("pushNotificationsEnabled", settings => settings.PushNotificationsEnabled, (settings, other) => settings with { PushNotificationsEnabled = other.PushNotificationsEnabled }),
        new("externalNewsEnabled", settings => settings.ExternalNewsEnabled, (settings, other) => settings with { ExternalNewsEnabled = other.ExternalNewsEnabled }),
        new("fallbackTranslationsEnabled", settings => settings.FallbackTranslationsEnabled, (settings, other) => settings with { FallbackTranslationsEnabled = other.FallbackTranslationsEnabled }),
        new("latitude", settings => settings.Latitude, (settings, other) => settings with { Latitude = other.Latitude }),
        new("longitude", settings => settings.Longitude, (settings, other) => settings with { Longitude = other.Longitude }),
        new("boundingBox", settings => settings.BoundingBox, (settings, other) => settings with { BoundingBox = other.BoundingBox }),
        new("postalCode", settings => settings.PostalCode, (settings, other) => settings with { PostalCode = other.PostalCode }),
        new("timeZone", settings => settings.TimeZone, (settings, other) => settings with { TimeZone = other.TimeZone }),
        new("adminMail", settings => settings.AdminMail, (settings, other) => settings with { AdminMail = other.AdminMail }),
        new("icon", settings => settings.Icon, (settings, other) => settings with { Icon = other.Icon }),
        new("offers", settings => settings.Offers, (settings, other) => settings with { Offers = other.Offers }),
        new("chat", settings => settings.Chat, (settings, other) => settings with { Chat = other.Chat }),
        new("translationBudget", settings => settings.TranslationBudget, (settings, other) => settings with { TranslationBudget = other.TranslationBudget }),
    ];
}
