namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of a region's organisations says.</summary>
public sealed record OrganizationWords
{
    public required string Heading { get; init; }
    public required string Hint { get; init; }
    public required string Search { get; init; }
    public required string New { get; init; }
    public required string Edit { get; init; }
    public required string Name { get; init; }
    public required string Website { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string Logo { get; init; }
    public required string Empty { get; init; }
    public required string NothingFound { get; init; }
    public required string More { get; init; }
    public required string Delete { get; init; }
    public required string DeleteQuestion { get; init; }
    public required string DeleteForGood { get; init; }
    public required Func<string, string> DeleteHeading { get; init; }
    public required Func<string, string> Overtaken { get; init; }
    public required Func<string, string> WasAdded { get; init; }
    public required Func<string, string> WasSaved { get; init; }
    public required Func<string, string> WasDeleted { get; init; }

    public static readonly OrganizationWords German = new()
    {
        Heading = "Organisationen",
        Hint = "Wem eine Seite oder ein Ort gehört, steht dort mit Name und Logo. Wer zu einer Organisation gehört, darf deren Seiten und Orte bearbeiten.",
        Search = "Name",
        New = "Neue Organisation",
        Edit = "Bearbeiten",
        Name = "Name",
        Website = "Website",
        Address = "Kurzname in Adressen",
        AddressHint = "Leer lassen, um ihn aus dem Namen zu bilden.",
        Logo = "Logo",
        Empty = "Noch keine Organisationen. Legen Sie die erste an, zum Beispiel eine Beratungsstelle oder einen Verein.",
        NothingFound = "Keine Organisation passt zu dieser Suche.",
        More = "Weitere zeigen",
        Delete = "Löschen …",
        DeleteQuestion = "Die Organisation wird gelöscht und lässt sich nicht zurückholen. Das geht nur, wenn ihr keine Seiten, Orte und Personen mehr gehören.",
        DeleteForGood = "Endgültig löschen",
        DeleteHeading = name => $"{name} löschen",
        Overtaken = name => $"Jemand anderes hat „{name}“ inzwischen geändert. Ihre Angaben stehen noch hier. Speichern Sie noch einmal, um sie zu übernehmen.",
        WasAdded = name => $"„{name}“ ist angelegt.",
        WasSaved = name => $"„{name}“ ist gespeichert.",
        WasDeleted = name => $"„{name}“ ist gelöscht.",
    };

    public static readonly OrganizationWords English = new()
    {
        Heading = "Organisations",
        Hint = "Whom a page or place belongs to stands there with name and logo. Whoever belongs to an organisation may edit its pages and places.",
        Search = "Name",
        New = "New organisation",
        Edit = "Edit",
        Name = "Name",
        Website = "Website",
        Address = "Short name in addresses",
        AddressHint = "Leave it empty to make it from the name.",
        Logo = "Logo",
        Empty = "No organisations yet. Add the first one, such as a counselling centre or a club.",
        NothingFound = "No organisation fits this search.",
        More = "Show more",
        Delete = "Delete …",
        DeleteQuestion = "The organisation is deleted and cannot be brought back. That works only if no pages, places and people belong to it any more.",
        DeleteForGood = "Delete for good",
        DeleteHeading = name => $"Delete {name}",
        Overtaken = name => $"Somebody else has changed “{name}” meanwhile. What you wrote is still here. Save once more to keep it.",
        WasAdded = name => $"“{name}” is added.",
        WasSaved = name => $"“{name}” is saved.",
        WasDeleted = name => $"“{name}” is deleted.",
    };
}
