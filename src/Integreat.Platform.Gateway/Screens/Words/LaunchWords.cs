using System.Collections.Immutable;
using Integreat.Platform.Contracts.Onboarding;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What is said of a region on its way to its readers.</summary>
public sealed record LaunchWords
{
    public required string Live { get; init; }
    public required string LiveHint { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawQuestion { get; init; }
    public required string WasWithdrawn { get; init; }
    public required string Archived { get; init; }
    public required string ArchivedHint { get; init; }
    public required string Hidden { get; init; }
    public required string Ready { get; init; }
    public required string NotReady { get; init; }
    public required string Done { get; init; }
    public required string ToDo { get; init; }
    public required string Advice { get; init; }
    public required string GoThere { get; init; }
    public required string Despite { get; init; }
    public required string OnlyTeam { get; init; }
    public required string GoLive { get; init; }
    public required string GoLiveQuestion { get; init; }
    public required string WentLive { get; init; }
    public required string Plan { get; init; }
    public required string CancelPlan { get; init; }
    public required string PlanCancelled { get; init; }
    public required string MomentMissing { get; init; }
    public required string WhyNot { get; init; }

    /// <summary>The label of a moment in this time zone.</summary>
    public required Func<string, string> At { get; init; }

    public required Func<string, string> Planned { get; init; }
    public required Func<string, string> Missed { get; init; }

    /// <summary>What is to be done, or was.</summary>
    public required Func<LaunchItemView, ImmutableArray<LaunchLanguageView>, string> Item { get; init; }

    public static readonly LaunchWords German = new()
    {
        Live = "Die Kommune ist öffentlich",
        LiveHint = "Alle finden sie in der Liste der Kommunen.",
        Withdraw = "Wieder verbergen",
        WithdrawQuestion = "Wieder verbergen? Die Kommune steht dann nicht mehr in der Liste, und Leser:innen finden sie nicht mehr. Alle Inhalte bleiben erhalten.",
        WasWithdrawn = "Die Kommune ist wieder verborgen.",
        Archived = "Die Kommune ist archiviert",
        ArchivedHint = "Leser:innen bekommen nichts mehr von ihr. Das Service-Team kann sie zurückholen.",
        Hidden = "Noch nicht öffentlich",
        Ready = "Alles Nötige ist da. Leser:innen finden die Kommune noch nicht.",
        NotReady = "Das fehlt noch, bevor Leser:innen die Kommune finden:",
        Done = "Erledigt",
        ToDo = "Noch zu tun",
        Advice = "Empfehlung",
        GoThere = "Dorthin",
        Despite = "geht auch ohne",
        OnlyTeam = "Öffentlich macht die Kommune das Service-Team.",
        GoLive = "Öffentlich machen",
        GoLiveQuestion = "Öffentlich machen? Die Kommune steht dann sofort für alle in der Liste, in App und Web. Sie können sie wieder verbergen.",
        WentLive = "Die Kommune ist öffentlich.",
        Plan = "Zu diesem Zeitpunkt öffentlich machen",
        CancelPlan = "Doch nicht zu diesem Zeitpunkt",
        PlanCancelled = "Der Zeitpunkt ist gestrichen.",
        MomentMissing = "Wählen Sie zuerst Tag und Uhrzeit.",
        WhyNot = "Erst muss alles Nötige erledigt sein, oder Sie haken an, was nicht nötig ist.",
        At = zone => $"Zeitpunkt ({zone})",
        Planned = moment => $"Die Kommune wird am {moment} öffentlich.",
        Missed = moment => $"Am {moment} sollte die Kommune öffentlich werden, aber es fehlte noch etwas. Wählen Sie einen neuen Zeitpunkt.",
        Item = (item, languages) => (item.Key, item.Done) switch
        {
            ("imprint", true) => "Das Impressum ist öffentlich.",
            ("imprint", _) => "Schreiben Sie ins Impressum, wer für die Inhalte einsteht, und veröffentlichen Sie es in der ersten Sprache.",
            ("pages", true) => "Es gibt öffentliche Seiten.",
            ("pages", _) => "Veröffentlichen Sie mindestens eine Seite in der ersten Sprache.",
            ("root-pages", true) => "Die obersten Seiten sind in jeder Sprache der Auswahl öffentlich.",
            ("root-pages", _) => "Veröffentlichen Sie die obersten Seiten in jeder Sprache der Auswahl, oder nehmen Sie Sprachen heraus, die noch nicht so weit sind.",
            ("contact", true) => "Es gibt jemanden, an den man sich wenden kann.",
            ("contact", _) => "Sagen Sie, an wen man sich wendet: mit einem Kontakt, oder mit einer E-Mail-Adresse in den Einstellungen.",
            ("manager", true) => "Jemand verwaltet die Kommune.",
            ("manager", _) => "Laden Sie jemanden ein, der die Kommune verwaltet.",
            ("coordinates", true) => "Es ist bekannt, wo die Kommune liegt.",
            ("coordinates", _) => "Tragen Sie Breiten- und Längengrad ein: Danach finden Apps die Kommune in der Nähe.",
            ("translations", true) => "Alle Seiten sind übersetzt.",
            ("translations", _) => $"Übersetzen Sie, was fehlt, und sehen Sie nach, was veraltet ist: {string.Join(", ", languages
                .Where(language => language.Missing + language.Outdated > 0)
                .Select(language => $"{language.Language} ({language.Missing} fehlen, {language.Outdated} veraltet)"))}.",
            ("preview", true) => "Jemand hat sich die Vorschau angesehen.",
            ("preview", _) => "Schicken Sie die Vorschau jemandem, der die Kommune so ansieht, wie Leser:innen sie sehen werden.",
            ("postal-code", true) => "Die Postleitzahl ist eingetragen.",
            ("postal-code", _) => "Tragen Sie eine Postleitzahl ein, wenn es eine gibt: In ihrer Nähe suchen Angebote.",
            ("bounding-box", true) => "Die Karte hat einen Ausschnitt.",
            ("bounding-box", _) => "Tragen Sie den Ausschnitt der Karte ein: Ohne ihn zeigt sie ganz Deutschland.",
            _ => item.Detail,
        },
    };

    public static readonly LaunchWords English = new()
    {
        Live = "The municipality is public",
        LiveHint = "Everybody finds it in the list of municipalities.",
        Withdraw = "Hide again",
        WithdrawQuestion = "Hide again? The municipality will not be in the list any more, and readers will not find it. All content is kept.",
        WasWithdrawn = "The municipality is hidden again.",
        Archived = "The municipality is archived",
        ArchivedHint = "Readers get nothing of it any more. The service team can bring it back.",
        Hidden = "Not public yet",
        Ready = "Everything that is needed is there. Readers do not find the municipality yet.",
        NotReady = "This is missing before readers find the municipality:",
        Done = "Done",
        ToDo = "To do",
        Advice = "Advice",
        GoThere = "Go there",
        Despite = "not needed",
        OnlyTeam = "The service team makes the municipality public.",
        GoLive = "Make public",
        GoLiveQuestion = "Make public? The municipality will be in the list for everybody at once, in app and web. You can hide it again.",
        WentLive = "The municipality is public.",
        Plan = "Make public at this moment",
        CancelPlan = "Not at this moment",
        PlanCancelled = "The plan has been dropped.",
        MomentMissing = "Choose a day and a time first.",
        WhyNot = "First everything that is needed must be done, or you tick what is not needed.",
        At = zone => $"Moment ({zone})",
        Planned = moment => $"The municipality becomes public on {moment}.",
        Missed = moment => $"The municipality was to become public on {moment}, but something was missing. Choose a new moment.",
        Item = (item, _) => item.Detail,
    };
}
