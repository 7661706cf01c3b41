namespace Integreat.Platform.Domain.Regions;

/// <summary>The settings that another system may manage; what is null stays as it is. Name and address are not among them.</summary>
public sealed record SettingsPatch(
    bool? EventsEnabled, bool? LocationsEnabled, bool? ContactsEnabled, bool? ExternalNewsEnabled, bool? ChatEnabled,
    bool? PushNotificationsEnabled, int? BudgetBooked, int? BudgetRenewalMonth, int? BudgetAdjustment)
{
    /// <summary>The settings with these changes.</summary>
    public RegionSettings ApplyTo(RegionSettings settings) => settings with
    {
        EventsEnabled = EventsEnabled ?? settings.EventsEnabled,
        LocationsEnabled = LocationsEnabled ?? settings.LocationsEnabled,
        ContactsEnabled = ContactsEnabled ?? settings.ContactsEnabled,
        ExternalNewsEnabled = ExternalNewsEnabled ?? settings.ExternalNewsEnabled,
        PushNotificationsEnabled = PushNotificationsEnabled ?? settings.PushNotificationsEnabled,
        Chat = settings.Chat with { Enabled = ChatEnabled ?? settings.Chat.Enabled },
        TranslationBudget = new TranslationBudget(
            BudgetBooked ?? settings.TranslationBudget.Booked,
            BudgetRenewalMonth ?? settings.TranslationBudget.RenewalMonth,
            BudgetAdjustment ?? settings.TranslationBudget.Adjustment),
    };
}
