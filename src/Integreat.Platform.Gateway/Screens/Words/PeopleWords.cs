namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of a region's people says.</summary>
public sealed record PeopleWords
{
    public required string Heading { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Role { get; init; }
    public required string Organization { get; init; }
    public required string NoOrganization { get; init; }
    public required string LastSeen { get; init; }
    public required string Never { get; init; }
    public required string Why { get; init; }
    public required string Explain { get; init; }
    public required string MayEditPage { get; init; }
    public required string MayPublishPage { get; init; }
    public required string Invite { get; init; }
    public required string InviteHint { get; init; }
    public required string Invited { get; init; }
    public required string Gone { get; init; }
    public required string Nobody { get; init; }
    public required string Remove { get; init; }
    public required string WhatRolesMay { get; init; }
    public required Func<string, string> WasInvited { get; init; }
    public required Func<string, string> NotWritten { get; init; }
    public required Func<string, string> WasRemoved { get; init; }

    /// <summary>Somebody's name, and the role.</summary>
    public required Func<string, string, string> HasRole { get; init; }

    /// <summary>Somebody's name, and that of the organisation.</summary>
    public required Func<string, string, string> BelongsTo { get; init; }

    /// <summary>What belonging to an organisation adds to a role.</summary>
    public required Func<string, string> OrganizationMay { get; init; }

    /// <summary>What a role may do, in one sentence.</summary>
    public required Func<string, string> RoleMay { get; init; }

    public static readonly PeopleWords German = new()
    {
        Heading = "Personen",
        Name = "Name",
        Email = "E-Mail-Adresse",
        Role = "Rolle",
        Organization = "Organisation",
        NoOrganization = "keine",
        LastSeen = "Zuletzt da",
        Never = "nicht angemeldet",
        Why = "Warum darf die Person das?",
        Explain = "Rechte",
        MayEditPage = "darf diese Seite bearbeiten",
        MayPublishPage = "darf diese Seite bearbeiten und veröffentlichen",
        Invite = "Einladen",
        InviteHint = "Wer eingeladen wird, bekommt eine E-Mail und wählt selbst ein Passwort.",
        Invited = "eingeladen",
        Gone = "Konto gelöscht",
        Nobody = "Hier arbeitet noch niemand. Laden Sie jemanden ein.",
        Remove = "Entfernen",
        WhatRolesMay = "Was darf welche Rolle?",
        WasInvited = email => $"{email} ist eingeladen.",
        NotWritten = email => $"{email} gehört jetzt dazu, aber die E-Mail konnte nicht verschickt werden. Laden Sie die Person in ein paar Minuten noch einmal ein.",
        WasRemoved = name => $"{name} gehört nicht mehr dazu.",
        HasRole = (name, role) => $"{name} hat jetzt die Rolle {role}.",
        BelongsTo = (name, organization) => $"{name}: Organisation {organization}.",
        OrganizationMay = name => $"Gehört zu {name}: darf deren Seiten und Orte bearbeiten und veröffentlichen.",
        RoleMay = role => role switch
        {
            "manager" => "Alles in der Kommune: Inhalte, Nachrichten, Rückmeldungen und Personen.",
            "editor" => "Seiten, Veranstaltungen, Orte und Kontakte schreiben und veröffentlichen.",
            "author" => "Seiten schreiben und zur Prüfung vorlegen; Veranstaltungen, Orte und Kontakte pflegen.",
            "event-manager" => "Veranstaltungen und Orte pflegen.",
            _ => "Alles ansehen, und die Seiten bearbeiten, die einzeln freigegeben sind.",
        },
    };

    public static readonly PeopleWords English = new()
    {
        Heading = "People",
        Name = "Name",
        Email = "E-mail address",
        Role = "Role",
        Organization = "Organisation",
        NoOrganization = "none",
        LastSeen = "Last seen",
        Never = "not signed in",
        Why = "Why may this person do that?",
        Explain = "Rights",
        MayEditPage = "may edit this page",
        MayPublishPage = "may edit and publish this page",
        Invite = "Invite",
        InviteHint = "Whoever is invited gets a mail and chooses a password.",
        Invited = "invited",
        Gone = "account deleted",
        Nobody = "Nobody works here yet. Invite somebody.",
        Remove = "Remove",
        WhatRolesMay = "Which role may do what?",
        WasInvited = email => $"{email} is invited.",
        NotWritten = email => $"{email} is a member now, but the mail could not be sent. Invite the person again in a few minutes.",
        WasRemoved = name => $"{name} is no member any more.",
        HasRole = (name, role) => $"{name} has the role {role} now.",
        BelongsTo = (name, organization) => $"{name}: organisation {organization}.",
        OrganizationMay = name => $"Belongs to {name}: may edit and publish its pages and places.",
        RoleMay = role => role switch
        {
            "manager" => "Everything in the municipality: content, news, feedback and people.",
            "editor" => "Write and publish pages, events, places and contacts.",
            "author" => "Write pages and hand them in for review; keep events, places and contacts.",
            "event-manager" => "Keep events and places.",
            _ => "See everything, and edit the pages that were granted one by one.",
        },
    };
}
