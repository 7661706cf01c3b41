using System.Diagnostics.CodeAnalysis;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Between the settings that travel and those that the domain knows. Time zones are looked up here: the domain does no I/O.</summary>
internal static class RegionSettingsMapping
{
    private static readonly ImmutableArray<(RegionStatus Status, string Word)> Statuses =
        [(RegionStatus.Active, "ACTIVE"), (RegionStatus.Hidden, "HIDDEN"), (RegionStatus.Archived, "ARCHIVED")];

    public static string Word(this RegionStatus status) => Statuses.First(known => known.Status == status).Word;

    public static bool TryParse(
        RegionSettingsData data, [NotNullWhen(true)] out RegionSettings? settings, [NotNullWhen(false)] out Refusal? refusal)
    {
        settings = null;
        var status = Statuses.FirstOrDefault(known => known.Word == data.Status);
        refusal = status.Word is null
            ? new Refusal("status-unknown", "A region is ACTIVE, HIDDEN or ARCHIVED.")
            : !TimeZoneInfo.TryFindSystemTimeZoneById(data.TimeZone, out _)
                ? new Refusal("time-zone-unknown", $"\"{data.TimeZone}\" is not a time zone. Use a name such as Europe/Berlin.")
                : null;
        if (refusal is not null)
        {
            return false;
        }

        settings = ToDomain(data, status.Status);
        return true;
    }

    public static RegionSettingsData ToData(RegionSettings settings) => new()
    {
        Name = settings.Name,
        Slug = settings.Slug,
        Status = settings.Status.Word(),
        AdministrativeDivision = settings.AdministrativeDivision,
        AdministrativeDivisionIncluded = settings.AdministrativeDivisionIncluded,
        CustomPrefix = settings.CustomPrefix,
        Aliases = [.. settings.Aliases.Select(alias => new RegionAliasData(alias.Name, alias.Latitude, alias.Longitude))],
        EventsEnabled = settings.EventsEnabled,
        LocationsEnabled = settings.LocationsEnabled,
        ContactsEnabled = settings.ContactsEnabled,
        PushNotificationsEnabled = settings.PushNotificationsEnabled,
        ExternalNewsEnabled = settings.ExternalNewsEnabled,
        FallbackTranslationsEnabled = settings.FallbackTranslationsEnabled,
        Latitude = settings.Latitude,
        Longitude = settings.Longitude,
        BoundingBox = settings.BoundingBox is { } box ? new BoundingBoxData(box.South, box.West, box.North, box.East) : null,
        PostalCode = settings.PostalCode,
        TimeZone = settings.TimeZone,
        AdminMail = settings.AdminMail,
        Icon = settings.Icon?.Value,
        Offers = [.. settings.Offers.Select(offer => offer.Value)],
        Chat = new ChatSettingsData
        {
            Enabled = settings.Chat.Enabled,
            Url = settings.Chat.Url,
            PrivacyPolicyUrl = settings.Chat.PrivacyPolicyUrl,
            TesterPercentage = settings.Chat.TesterPercentage,
            HasAccessToken = settings.Chat.HasAccessToken,
        },
        TranslationBudget = new TranslationBudgetData
        {
            Booked = settings.TranslationBudget.Booked,
            RenewalMonth = settings.TranslationBudget.RenewalMonth,
            Adjustment = settings.TranslationBudget.Adjustment,
        },
    };

    public static SettingsPatch ToDomain(RegionSettingsPatch patch) => new(
        patch.EventsEnabled, patch.LocationsEnabled, patch.ContactsEnabled, patch.ExternalNewsEnabled, patch.ChatEnabled,
        patch.PushNotificationsEnabled, patch.BudgetBooked, patch.BudgetRenewalMonth, patch.BudgetAdjustment);

    private static RegionSettings ToDomain(RegionSettingsData data, RegionStatus status) => new()
    {
        Name = data.Name.Trim(),
        Slug = data.Slug,
        Status = status,
        AdministrativeDivision = data.AdministrativeDivision,
        AdministrativeDivisionIncluded = data.AdministrativeDivisionIncluded,
        CustomPrefix = data.CustomPrefix,
        Aliases = [.. data.Aliases.Select(alias => new RegionAlias(alias.Name, alias.Latitude, alias.Longitude))],
        EventsEnabled = data.EventsEnabled,
        LocationsEnabled = data.LocationsEnabled,
        ContactsEnabled = data.ContactsEnabled,
        PushNotificationsEnabled = data.PushNotificationsEnabled,
        ExternalNewsEnabled = data.ExternalNewsEnabled,
        FallbackTranslationsEnabled = data.FallbackTranslationsEnabled,
        Latitude = data.Latitude,
        Longitude = data.Longitude,
        BoundingBox = data.BoundingBox is { } box ? new BoundingBox(box.South, box.West, box.North, box.East) : null,
        PostalCode = data.PostalCode,
        TimeZone = data.TimeZone,
        AdminMail = data.AdminMail,
        Icon = data.Icon is { } icon ? new MediaId(icon) : null,
        Offers = [.. data.Offers.Select(offer => new OfferId(offer))],
        Chat = new ChatSettings(
            data.Chat.Enabled, data.Chat.Url, data.Chat.PrivacyPolicyUrl, data.Chat.TesterPercentage, data.Chat.HasAccessToken),
        TranslationBudget = new TranslationBudget(
            data.TranslationBudget.Booked, data.TranslationBudget.RenewalMonth, data.TranslationBudget.Adjustment),
    };
}
