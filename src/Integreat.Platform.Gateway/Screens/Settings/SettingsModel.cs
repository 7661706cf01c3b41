using System.Collections.Immutable;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Screens.Settings;

/// <summary>The settings of a region while somebody changes them in a form.</summary>
/// <param name="before">As they were read.</param>
internal sealed class SettingsModel(RegionSettingsData before)
{
    public string Name { get; set; } = before.Name;

    public string Slug { get; set; } = before.Slug;

    public string Division { get; set; } = before.AdministrativeDivision;

    public bool ShowsDivision { get; set; } = before.AdministrativeDivisionIncluded;

    public string Prefix { get; set; } = before.CustomPrefix;

    public List<AliasModel> Aliases { get; } = [.. before.Aliases.Select(alias => new AliasModel(alias))];

    public bool HasEvents { get; set; } = before.EventsEnabled;

    public bool HasLocations { get; set; } = before.LocationsEnabled;

    public bool HasContacts { get; set; } = before.ContactsEnabled;

    public bool HasPush { get; set; } = before.PushNotificationsEnabled;

    public bool HasExternalNews { get; set; } = before.ExternalNewsEnabled;

    public bool FallsBack { get; set; } = before.FallbackTranslationsEnabled;

    public double Latitude { get; set; } = before.Latitude;

    public double Longitude { get; set; } = before.Longitude;

    public double? South { get; set; } = before.BoundingBox?.South;

    public double? West { get; set; } = before.BoundingBox?.West;

    public double? North { get; set; } = before.BoundingBox?.North;

    public double? East { get; set; } = before.BoundingBox?.East;

    public string PostalCode { get; set; } = before.PostalCode;

    public string TimeZone { get; set; } = before.TimeZone;

    public string AdminMail { get; set; } = before.AdminMail;

    public long? Icon { get; set; } = before.Icon;

    public bool HasChat { get; set; } = before.Chat.Enabled;

    public string ChatPrivacyPolicy { get; set; } = before.Chat.PrivacyPolicyUrl;

    public int ChatTesters { get; set; } = before.Chat.TesterPercentage;

    public int Budget { get; set; } = before.TranslationBudget.Booked;

    public int RenewalMonth { get; set; } = before.TranslationBudget.RenewalMonth;

    public int BudgetAdjustment { get; set; } = before.TranslationBudget.Adjustment;

    /// <summary>Whether something is different now.</summary>
    public bool IsChanged => ToData() != before;

    /// <summary>Whether the map has some of its bounds and lacks others.</summary>
    public bool IsBoxHalf => Bounds.Any(bound => bound is not null) && Bounds.Any(bound => bound is null);

    private double?[] Bounds => [South, West, North, East];

    public RegionSettingsData ToData()
    {
        ImmutableArray<RegionAliasData> aliases =
            [.. Aliases.Where(alias => alias.Name.Trim() is not "").Select(alias => new RegionAliasData(alias.Name.Trim(), alias.Latitude, alias.Longitude))];
        return before with
        {
            Name = Name.Trim(),
            Slug = Slug.Trim(),
            AdministrativeDivision = Division,
            AdministrativeDivisionIncluded = ShowsDivision,
            CustomPrefix = Prefix.Trim(),
            Aliases = aliases.SequenceEqual(before.Aliases) ? before.Aliases : aliases,
            EventsEnabled = HasEvents,
            LocationsEnabled = HasLocations,
            ContactsEnabled = HasContacts,
            PushNotificationsEnabled = HasPush,
            ExternalNewsEnabled = HasExternalNews,
            FallbackTranslationsEnabled = FallsBack,
            Latitude = Latitude,
            Longitude = Longitude,
            BoundingBox = (South, West, North, East) is ({ } south, { } west, { } north, { } east) ? new BoundingBoxData(south, west, north, east) : null,
            PostalCode = PostalCode.Trim(),
            TimeZone = TimeZone.Trim(),
            AdminMail = AdminMail.Trim(),
            Icon = Icon,
            Chat = before.Chat with
            {
                Enabled = HasChat,
                PrivacyPolicyUrl = ChatPrivacyPolicy.Trim(),
                TesterPercentage = ChatTesters,
            },
            TranslationBudget = new TranslationBudgetData
            {
                Booked = Budget,
                RenewalMonth = RenewalMonth,
                Adjustment = BudgetAdjustment,
            },
        };
    }
}

/// <summary>Another name under which readers find the region, such as that of a district.</summary>
internal sealed class AliasModel(RegionAliasData before)
{
    public string Name { get; set; } = before.Name;

    public double Latitude { get; set; } = before.Latitude;

    public double Longitude { get; set; } = before.Longitude;
}
