using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the platform's team is refused, in German: founding regions, going live, the team itself and what regions choose from.</summary>
internal static class TeamRefusals
{
    public static readonly FrozenDictionary<string, string> German = new Dictionary<string, string>
    {
        ["last-superuser"] = "Das ist die letzte Person, die den Betrieb verantwortet. Geben Sie die Rolle zuerst jemand anderem.",
        ["staff-unknown"] = "Diese Person gehört nicht mehr zum Team.",
        ["search-text-missing"] = "Geben Sie einen Namen, eine Postleitzahl oder einen Schlüssel ein.",
        ["ags-unknown"] = "Das steht nicht mehr im Verzeichnis. Suchen Sie die Kommune noch einmal.",
        ["body-missing"] = "Das ist nicht vollständig angekommen. Versuchen Sie es noch einmal.",
        ["manifest-unreadable"] = "Das lässt sich nicht lesen. Versuchen Sie es noch einmal.",
        ["template-unreadable"] = "Die Vorlage hat sich gerade geändert. Versuchen Sie es noch einmal.",
        ["template-empty"] = "Die Vorlage hat keine Sprache. Wählen Sie eine andere.",
        ["default-language-missing"] = "Die Ausgangssprache der Vorlage muss dabei sein.",
        ["language-twice"] = "Eine Sprache kommt zweimal vor. Wählen Sie jede nur einmal.",
        ["preview-invalid"] = "Der Vorschau-Link ließ sich nicht anlegen. Versuchen Sie es noch einmal.",
        ["preview-unknown"] = "Dieser Vorschau-Link gilt nicht mehr. Legen Sie einen neuen an.",
        ["export-unknown"] = "Der Export ist zu lange her. Beginnen Sie ihn neu.",
        ["as-of-invalid"] = "Diesen Zeitpunkt gibt es nicht. Wählen Sie einen, der vorbei ist.",
        ["icon-unknown"] = "Dieses Zeichen kennen die Apps nicht. Wählen Sie eines aus der Liste.",
        ["color-unknown"] = "Diese Farbe kennen die Apps nicht. Wählen Sie eine aus der Liste.",
        ["name-twice"] = "Eine Kategorie hat in jeder Sprache nur einen Namen.",
        ["postal-code-mode-unknown"] = "Wählen Sie aus der Liste, wie die Postleitzahl mitgeht.",
        ["text-direction-unknown"] = "Ein Text läuft von links nach rechts oder von rechts nach links.",
        ["category-unknown"] = "Diese Kategorie gibt es nicht mehr.",
    }.ToFrozenDictionary();
}
