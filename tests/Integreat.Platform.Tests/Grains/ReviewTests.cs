using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>From the author's desk over the reviewer's to the readers.</summary>
[Collection(PlatformTests.Name)]
public sealed class ReviewTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_a_text_that_was_handed_in_when_it_is_accepted()
    {
        var town = await Town.FoundAsync(_platform, "annahme", "de");
        var page = await town.AddPublicAsync("Alt", "<p>alt</p>");
        await town.SaveAsync(page, "de", "Neu", "<p>neu</p>", "", "REVIEW");
        await JoinAsync(town, "annahme-kim", RegionRoles.Author);
        await JoinAsync(town, "annahme-sam", RegionRoles.Editor);
        Assert.Equal("<p>alt</p>", await ReadContentAsync("annahme"));

        Assert.Equal("rights-missing", (await town.SendAsync(
            context => town.Pages.AcceptTranslationAsync(As("annahme-kim", context), page, "de", basedOn: 2))).RefusalCode);
        Assert.Equal("<p>alt</p>", await ReadContentAsync("annahme"));
        await town.DoAsync(context => town.Pages.AcceptTranslationAsync(As("annahme-sam", context), page, "de", basedOn: 2));

        Assert.Equal("<p>neu</p>", await ReadContentAsync("annahme"));
        var row = Assert.Single(await RowsAsync(town)).Texts.Single();
        Assert.Equal((3, 3, "PUBLIC", "annahme-sam"), (row.Number, row.PublicNumber, row.Status, row.Author));
    }

    [Fact]
    public async Task An_author_reads_why_a_text_came_back_until_it_is_saved_again()
    {
        var town = await Town.FoundAsync(_platform, "rueckgabe", "de");
        var page = await town.AddPublicAsync("Alt", "<p>alt</p>");
        await town.SaveAsync(page, "de", "Neu", "<p>neu</p>", "", "REVIEW");
        await JoinAsync(town, "rueckgabe-kim", RegionRoles.Author);
        await JoinAsync(town, "rueckgabe-sam", RegionRoles.Editor);
        await town.DoAsync(context => town.Pages.ReturnTranslationAsync(
            As("rueckgabe-sam", context), page, "de", basedOn: 2, "Bitte <b>kürzer</b>."));

        await town.Pages.PutToSleepAsync(); // with a snapshot
        var text = await ReadTextAsync(town, page, "rueckgabe-kim");

        Assert.Equal(("rueckgabe-sam", "Bitte <b>kürzer</b>."), (text.Returned?.By, text.Returned?.Comment));
        Assert.Equal((2, "DRAFT", 1), (text.Working.Number, text.Working.Status, text.Public?.Number));
        Assert.True(Assert.Single(await RowsAsync(town)).Texts.Single().IsReturned);
        Assert.Equal("<p>alt</p>", await ReadContentAsync("rueckgabe"));

        await town.SaveAsync(page, "de", "Neu", "<p>kurz</p>", "", "REVIEW");
        Assert.Null((await ReadTextAsync(town, page, "rueckgabe-kim")).Returned);
        Assert.False(Assert.Single(await RowsAsync(town)).Texts.Single().IsReturned);
    }

    [Fact]
    public async Task What_cannot_be_judged_is_refused_with_its_reason()
    {
        var town = await Town.FoundAsync(_platform, "pruefung", "de");
        var page = await town.AddPublicAsync("Alt");

        Assert.Equal("translation-not-in-review", await AcceptAsync(basedOn: 1));
        Assert.Equal("stale-version", await AcceptAsync(basedOn: 2));
        await town.SaveAsync(page, "de", "Neu", "", "", "REVIEW");
        Assert.Equal("stale-version", await ReturnAsync(basedOn: 1, "Nein."));
        Assert.Equal("comment-missing", await ReturnAsync(basedOn: 2, ""));
        Assert.Equal("comment-too-long", await ReturnAsync(basedOn: 2, new string('x', ReturnedView.LongestComment + 1)));
        Assert.Null(await ReturnAsync(basedOn: 2, new string('x', ReturnedView.LongestComment)));

        async Task<string?> AcceptAsync(int basedOn) => (await town.SendAsync(
            context => town.Pages.AcceptTranslationAsync(context, page, "de", basedOn))).RefusalCode;

        async Task<string?> ReturnAsync(int basedOn, string comment) => (await town.SendAsync(
            context => town.Pages.ReturnTranslationAsync(context, page, "de", basedOn, comment))).RefusalCode;
    }

    private static CommandContext As(string account, CommandContext context) =>
        context with { Account = account, Credential = Credentials.Session };

    private static async Task<TranslationView> ReadTextAsync(Town town, long page, string account)
    {
        var answer = await town.Pages.ReadPageAsync(new Caller(account, Credentials.Session, []), page, Cancellation);
        return answer.Value!.Translations.Single();
    }

    private static async Task<IEnumerable<PageRow>> RowsAsync(Town town) =>
        (await town.Pages.ListAsync(CommandContext.Service("list").Caller, new PageListQuery(), Cancellation)).Value!.Pages;

    private async Task JoinAsync(Town town, string account, string role)
    {
        var members = _platform.Grains.GetGrain<IRegionMembers>(town.Key);
        await town.DoAsync(context => members.GrantAsync(context, account, role, null));
    }

    private async Task<string?> ReadContentAsync(string region)
    {
        using var json = await _platform.ReadJsonAsync($"/api/v3/{region}/de/pages/");
        return json.RootElement.EnumerateArray().Single().GetProperty("content").GetString();
    }
}
