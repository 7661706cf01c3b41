using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Regions;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The settings that other systems manage, in the document of the public API.</summary>
internal static class SettingsDescriptions
{
    private const string Feature = "Settings";

    private const string Example =
        """
        {
          "events_enabled": true, "locations_enabled": true, "contacts_enabled": false, "external_news_enabled": false,
          "integreat_chat_enabled": false, "push_notifications_enabled": true, "mt_budget_booked": 5000, "mt_renewal_month": 0,
          "mt_budget_adjustment": -200, "mt_budget": 4800, "mt_budget_used": 0, "mt_budget_remaining": 4800,
          "api_settings_synced_at": "2026-03-10T10:28:00.316Z"
        }
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "What another system, such as one for billing, may read and change.");
        document.AddSchema("Settings", Shapes.Members(
            null,
            [
                .. Writable(),
                ("mt_budget", Shapes.Whole("Booked and adjustment together.")),
                ("mt_budget_used", Shapes.Whole()),
                ("mt_budget_remaining", Shapes.Whole("Never negative.")),
                ("api_settings_synced_at", Shapes.Moment("The last POST that was carried out.").OrNull()),
            ]));
        var change = Shapes.Members("Any of them; what is not named stays.", Writable());
        change.Required!.Clear();
        var read = new RouteDescription
        {
            Addresses = ["/api/v3/{region}/settings/"],
            Name = "readSettings",
            Feature = Feature,
            Summary = "The settings",
            NeedsToken = true,
            IsLive = true,
            Answer = document.Schema("Settings"),
            Example = Example,
            Refusals = [SettingsEndpoints.Forbidden, ApiError.TooManyRequests],
        };
        document.Add(read);
        document.Add(read with
        {
            Name = "changeSettings",
            Summary = "Changes some settings, all of them or none",
            Details = "Unknown and read-only fields are refused. Values that cannot be are told by field.",
            Sent = new SentBody(["application/json"], change, """{ "events_enabled": false, "mt_budget_booked": 5000 }"""),
            Refusals = [SettingsEndpoints.Forbidden, SettingsEndpoints.NoJson, SettingsEndpoints.NoObject, ApiError.TooManyRequests],
            Invalid = Shapes.Members(null, ("error", Shapes.Map(Shapes.List(Shapes.Text()), "A reason, or sentences by field.").OrText())),
        });
    }

    private static (string Name, IOpenApiSchema Schema)[] Writable() =>
    [
        ("events_enabled", Shapes.Flag()),
        ("locations_enabled", Shapes.Flag()),
        ("contacts_enabled", Shapes.Flag()),
        ("external_news_enabled", Shapes.Flag()),
        ("integreat_chat_enabled", Shapes.Flag()),
        ("push_notifications_enabled", Shapes.Flag()),
        ("mt_budget_booked", Shapes.Whole("Words of machine translation, not negative.")),
        ("mt_renewal_month", Shapes.Whole("When they are renewed: 0 is January, 11 is December.")),
        ("mt_budget_adjustment", Shapes.Whole("May be negative.")),
    ];
}
