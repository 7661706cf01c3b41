using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What a text looks like, and what it is made of.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class FormattingTests(ScreensFixture screens)
{
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { font-family: Calibri }</style></head><body lang=DE>
        <!--StartFragment--><h1 style='mso-margin-top-alt:auto'>Anmelden<o:p></o:p></h1>
        <p class=MsoNormal><span style='font-family:"Calibri",sans-serif;color:#C00000'>Bringen Sie <b>alles</b> <span lang=EN-US>mit</span>:<o:p></o:p></span></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Ausweis<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>auch alt</p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Vertrag</p>
        <p class=MsoNormal>&nbsp;</p>
        <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=302 style='width:226.5pt'><p class=MsoNormal>Montag</p></td></tr></table>
        <p class=MsoNormal><a href="mailto:amt@example.org"><span style='color:windowtext'>Schreiben</span></a><img src="file:///C:/x.png"></p>
        <!--EndFragment--></body></html>
        """;

    [Fact]
    public async Task What_comes_from_Word_leaves_its_looks_behind()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Aus Word");
        await desk.Text.ClickAsync();
        await desk.Text.EvaluateAsync(
            """
            (text, html) => {
              const clipboard = new DataTransfer();
              clipboard.setData('text/html', html);
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
            }
            """,
            FromWord);

        await desk.IsAsync("saved");

        Assert.Equal(
            "<h2>Anmelden</h2><p>Bringen Sie <strong>alles</strong> mit:</p><ul><li>Ausweis<ul><li>auch alt</li></ul></li><li>Vertrag</li></ul>"
            + "<table><tbody><tr><td>Montag</td></tr></tbody></table><p><a href=\"mailto:amt@example.org\">Schreiben</a></p>",
            (await desk.WorkingAsync()).GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_text_is_formatted_with_the_keyboard_alone()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FocusAsync();
        var keys = desk.Screen.Keyboard;
        await keys.TypeAsync("Mit der Tastatur");
        await keys.PressAsync("Tab");
        await Expect(desk.Button("H2 Überschrift")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Text).ToBeFocusedAsync();
        await keys.TypeAsync("Öffnungszeiten\nMontags ");
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Expect(desk.Button("Fett")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Text).ToBeFocusedAsync();
        await keys.TypeAsync("zu");
        await Expect(desk.Button("Fett")).ToHaveAttributeAsync("aria-pressed", "true");

        await keys.PressAsync("Control+s");

        await desk.IsAsync("saved");
        var working = await desk.WorkingAsync();
        Assert.Equal("DRAFT", working.GetProperty("status").GetString());
        Assert.Equal("<h2>Öffnungszeiten</h2><p>Montags <strong>zu</strong></p>", working.GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_the_buttons_cannot_make_is_still_there_after_somebody_wrote_in_the_text()
    {
        const string Old = "<p class=\"lead\" lang=\"en\">A <abbr title=\"Federal Office\">BAMF</abbr> <sub>1</sub> <a hreflang=\"de\" href=\"tel:110\">110</a></p>"
            + "<table><caption>Times</caption><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>"
            + "<details><summary>More</summary><p dir=\"rtl\">[page 17 \"there\"]</p></details><figure><img src=\"/favicon.ico\" alt=\"A\" width=\"20\"><figcaption>F</figcaption></figure><p>Ende</p>";
        await using var desk = await Writing.BeginAsync(screens);
        await desk.PutAsync("Von früher", Old);
        await desk.ReloadAsync();

        await desk.TypeAsync("\nNeu");
        await desk.PressAsync("Entwurf speichern");
        await desk.IsAsync("saved");

        Assert.Equal($"{Old}<p>Neu</p>", (await desk.WorkingAsync()).GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_telephone_number_becomes_a_link_and_what_is_none_is_not_taken()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Telefon");
        await desk.TypeAsync("Rufen Sie an");
        await desk.Screen.Keyboard.PressAsync("Control+a");
        await desk.PressAsync("Link");
        await desk.Screen.Keyboard.TypeAsync("irgendwas\n");
        await Expect(desk.Screen.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Das ist keine Adresse" })).ToBeVisibleAsync();
        await desk.Screen.Keyboard.PressAsync("Control+a");
        await desk.Screen.Keyboard.TypeAsync("0631 123-4\n");

        await desk.IsAsync("saved");

        Assert.Equal("<p><a href=\"tel:06311234\">Rufen Sie an</a></p>", (await desk.WorkingAsync()).GetProperty("content").GetString());
    }
}
