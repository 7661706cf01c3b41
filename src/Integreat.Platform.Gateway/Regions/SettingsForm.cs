using System.Text.Json;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Compat.V3;

namespace Integreat.Platform.Gateway.Regions;

/// <summary>The settings that another system may manage, as JSON. Words and rules: section 4.3 of the API's contract.</summary>
internal sealed class SettingsForm
{
    private static readonly HashSet<string> FlagNames =
    [
        "events_enabled", "locations_enabled", "contacts_enabled", "external_news_enabled", "integreat_chat_enabled",
        "push_notifications_enabled",
    ];

    private static readonly HashSet<string> NumberNames = ["mt_budget_booked", "mt_renewal_month", "mt_budget_adjustment"];

    private readonly Dictionary<string, bool> _flags = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, string[]> _errors = [];

    private SettingsForm()
    {
    }

    /// <summary>What is to change, or what is wrong: a sentence, or sentences by field.</summary>
    /// <param name="json">An object.</param>
    public static (RegionSettingsPatch? Patch, object? Error) Parse(JsonElement json)
    {
        // Of a field given several times the last one counts.
        var fields = json.EnumerateObject().GroupBy(field => field.Name, field => field.Value)
            .ToDictionary(field => field.Key, field => field.Last());
        var unknown = fields.Keys.Where(name => !FlagNames.Contains(name) && !NumberNames.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            return (null, $"Unknown or read-only fields: {string.Join(", ", unknown)}");
        }

        var form = new SettingsForm();
        foreach (var (name, value) in fields)
        {
            form.Take(name, value);
        }

        return form._errors.Count > 0 ? (null, form._errors) : (form.ToPatch(), null);
    }

    public static Dictionary<string, object?> Describe(RegionSettingsView view)
    {
        var settings = view.Settings;
        var budget = (long)settings.TranslationBudget.Booked + settings.TranslationBudget.Adjustment;
        return new Dictionary<string, object?>
        {
            ["events_enabled"] = settings.EventsEnabled,
            ["locations_enabled"] = settings.LocationsEnabled,
            ["contacts_enabled"] = settings.ContactsEnabled,
            ["external_news_enabled"] = settings.ExternalNewsEnabled,
            ["integreat_chat_enabled"] = settings.Chat.Enabled,
            ["push_notifications_enabled"] = settings.PushNotificationsEnabled,
            ["mt_budget_booked"] = settings.TranslationBudget.Booked,
            ["mt_renewal_month"] = settings.TranslationBudget.RenewalMonth,
            ["mt_budget_adjustment"] = settings.TranslationBudget.Adjustment,
            ["mt_budget"] = budget,
            ["mt_budget_used"] = 0, // Nothing translates by machine yet.
            ["mt_budget_remaining"] = Math.Max(0, budget),
            ["api_settings_synced_at"] = view.SyncedAt is { } at ? ApiMoment.Utc(at) : null,
        };
    }

    private void Take(string name, JsonElement value)
    {
        if (FlagNames.Contains(name))
        {
            if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                _flags[name] = value.GetBoolean();
            }
            else
            {
                _errors[name] = [$"“{value}” is neither true nor false."];
            }
        }
        else if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            _numbers[name] = number;
            Check(name, number);
        }
        else
        {
            _errors[name] = [$"“{value}” is not an integer."];
        }
    }

    private void Check(string name, int number)
    {
        if (name is "mt_renewal_month" && number is < 0 or > 11)
        {
            _errors[name] = [$"{number} is not a month: January is 0, December is 11."];
        }
        else if (name is "mt_budget_booked" && number < 0)
        {
            _errors[name] = ["A booked budget must not be negative."];
        }
    }

    private RegionSettingsPatch ToPatch() => new()
    {
        EventsEnabled = Flag("events_enabled"),
        LocationsEnabled = Flag("locations_enabled"),
        ContactsEnabled = Flag("contacts_enabled"),
        ExternalNewsEnabled = Flag("external_news_enabled"),
        ChatEnabled = Flag("integreat_chat_enabled"),
        PushNotificationsEnabled = Flag("push_notifications_enabled"),
        BudgetBooked = Number("mt_budget_booked"),
        BudgetRenewalMonth = Number("mt_renewal_month"),
        BudgetAdjustment = Number("mt_budget_adjustment"),
    };

    private bool? Flag(string name) => _flags.TryGetValue(name, out var flag) ? flag : null;

    private int? Number(string name) => _numbers.TryGetValue(name, out var number) ? number : null;
}
