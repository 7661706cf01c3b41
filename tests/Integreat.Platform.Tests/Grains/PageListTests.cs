using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>The tree as editors list it.</summary>
[Collection(PlatformTests.Name)]
public sealed class PageListTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_is_listed_in_its_sequence_and_in_parts_of_any_size()
    {
        var town = await Town.FoundAsync(_platform, "baum", "de", "en");
        var first = await town.AddPublicAsync("Erste");
        var last = await town.AddPublicAsync("Letzte");
        var child = await town.AddPublicAsync("Kind", parent: first);
        var grandchild = await town.AddPublicAsync("Enkel", parent: child);
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, child));

        var whole = await ListAsync(town, new PageListQuery());

        Assert.Equal(["de", "en"], whole.Languages);
        Assert.Equal(
            [(first, 0, false, false), (child, 1, true, false), (grandchild, 2, false, true), (last, 0, false, false)],
            whole.Pages.Select(page => (page.Id, page.Depth, page.Archived, page.IsHidden)));
        Assert.Null(whole.Next);
        for (var count = 1; count <= 4; count++)
        {
            List<long> seen = [];
            for (long? after = null; ;)
            {
                var part = await ListAsync(town, new PageListQuery { After = after, Count = count });
                Assert.InRange(part.Pages.Length, 1, count);
                seen.AddRange(part.Pages.Select(page => page.Id));
                after = part.Next;
                if (after is null)
                {
                    break;
                }
            }

            Assert.Equal([first, child, grandchild, last], seen);
        }

        Assert.Equal([child, grandchild], Ids(await ListAsync(town, new PageListQuery { Archived = true })));
        Assert.Equal([first, last], Ids(await ListAsync(town, new PageListQuery { Archived = false })));
    }

    [Fact]
    public async Task Pages_are_found_by_what_their_texts_are()
    {
        var town = await Town.FoundAsync(_platform, "filter", "de", "en");
        var outdated = await town.AddPublicAsync("Ärztliche Hilfe");
        await town.PublishAsync(outdated, "en", "Medical help", "");
        await town.PublishAsync(outdated, "de", "Ärztliche Hilfe", "<p>neu</p>");
        var missing = await town.AddPublicAsync("Wohnen");
        await town.SaveAsync(missing, "de", "Wohnen und Heizen", "", "", "REVIEW");

        Assert.Equal([outdated], Ids(await ListAsync(town, new PageListQuery { Language = "en", State = TranslationStates.Outdated })));
        Assert.Equal([missing], Ids(await ListAsync(town, new PageListQuery { State = TranslationStates.Missing })));
        Assert.Equal([missing], Ids(await ListAsync(town, new PageListQuery { Status = "REVIEW" })));
        Assert.Empty(Ids(await ListAsync(town, new PageListQuery { Status = "REVIEW", Language = "en" })));
        Assert.Equal([outdated], Ids(await ListAsync(town, new PageListQuery { Text = "ärztliche" })));
        Assert.Equal([outdated], Ids(await ListAsync(town, new PageListQuery { Text = "HELP" })));
        Assert.Empty(Ids(await ListAsync(town, new PageListQuery { Text = "help", Language = "de" })));
        Assert.Equal([outdated, missing], Ids(await ListAsync(town, new PageListQuery { Author = "service" })));
        Assert.Empty(Ids(await ListAsync(town, new PageListQuery { Author = "kim" })));
        Assert.Empty(Ids(await ListAsync(town, new PageListQuery { ChangedSince = DateTimeOffset.UtcNow.AddDays(1) })));

        var row = (await ListAsync(town, new PageListQuery { Text = "Heizen" })).Pages.Single();
        Assert.Equal(
            [("up-to-date", 2, 1, "REVIEW", "Wohnen und Heizen"), ("missing", 0, null, null, null)],
            row.Texts.Select(text => (text.State, text.Number, text.PublicNumber, text.Status, text.Title)));
        var english = (await ListAsync(town, new PageListQuery { Text = "Medical" })).Pages.Single().Texts[1];
        Assert.Equal((1, 2), (english.Translates, english.Source));
    }

    [Fact]
    public async Task Coverage_counts_what_readers_can_see()
    {
        var town = await Town.FoundAsync(_platform, "abdeckung", "de", "en");
        var first = await town.AddPublicAsync("Erste");
        await town.PublishAsync(first, "en", "First", "");
        await town.AddPublicAsync("Zweite");
        var gone = await town.AddPublicAsync("Dritte");
        await town.AddPublicAsync("Darunter", parent: gone);
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, gone));

        var coverage = (await town.Languages.ReadCoverageAsync(Service, Cancellation)).Value!;

        Assert.Equal(
            [("de", new CoverageCounts(2, 2, 0, 0, 0, 0)), ("en", new CoverageCounts(2, 1, 0, 1, 0, 0))],
            coverage.Languages.Select(language => (language.Language, language.Pages)));
        Assert.All(coverage.Languages, language => Assert.Equal((0, 0), (language.Events.Total, language.Locations.Total)));
    }

    [Fact]
    public async Task A_query_without_sense_is_refused()
    {
        var town = await Town.FoundAsync(_platform, "unsinn", "de");

        Assert.Equal("query-invalid", await RefusalAsync(new PageListQuery { Count = 0 }));
        Assert.Equal("query-invalid", await RefusalAsync(new PageListQuery { Count = PageListQuery.MostPages + 1 }));
        Assert.Equal("query-invalid", await RefusalAsync(new PageListQuery { State = "new" }));
        Assert.Equal("query-invalid", await RefusalAsync(new PageListQuery { Status = "public" }));
        Assert.Equal("page-unknown", await RefusalAsync(new PageListQuery { After = 404 }));

        async Task<string?> RefusalAsync(PageListQuery query) => (await town.Pages.ListAsync(Service, query, Cancellation)).RefusalCode;
    }

    [Fact]
    public async Task Who_may_edit_one_page_reads_that_page_and_no_other()
    {
        var town = await Town.FoundAsync(_platform, "einzeln", "de");
        var (own, other) = (await town.AddPublicAsync("Eigene", "<p>Text</p>"), await town.AddPublicAsync("Andere"));
        var members = _platform.Grains.GetGrain<IRegionMembers>(town.Key);
        await town.DoAsync(context => members.GrantAsync(context, "einzeln-kim", RegionRoles.EventManager, null));
        await town.DoAsync(context => members.GrantPageRightAsync(context, own, "einzeln-kim", mayPublish: false));
        var (kim, stranger) = (new Caller("einzeln-kim", Credentials.Session, []), new Caller("einzeln-fremd", Credentials.Session, []));

        Assert.Equal("<p>Text</p>", (await town.Pages.ReadPageAsync(kim, own, Cancellation)).Value?.Translations.Single().Working.Content);
        Assert.Equal("rights-missing", (await town.Pages.ReadPageAsync(kim, other, Cancellation)).RefusalCode);
        Assert.Equal("rights-missing", (await town.Pages.ReadPageAsync(kim, 404, Cancellation)).RefusalCode);
        Assert.Equal("rights-missing", (await town.Pages.ListAsync(kim, new PageListQuery(), Cancellation)).RefusalCode);
        Assert.Equal("region-unknown", (await town.Pages.ReadPageAsync(stranger, own, Cancellation)).RefusalCode);
        Assert.Equal("region-unknown", (await town.Pages.ListAsync(stranger, new PageListQuery(), Cancellation)).RefusalCode);
        Assert.Equal("page-unknown", (await town.Pages.ReadPageAsync(Service, 404, Cancellation)).RefusalCode);
    }

    [Fact]
    public async Task Who_may_see_the_pages_learns_which_of_them_show_which_offers()
    {
        var town = await Town.FoundAsync(_platform, "dienste", "de");
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var (jobs, flats) = (await OfferAsync("dienste-jobs"), await OfferAsync("dienste-wohnungen"));
        var (both, one) = (await town.AddPublicAsync("Beides"), await town.AddPublicAsync("Eines"));
        await town.AddPublicAsync("Keines");
        await town.DoAsync(context => town.Pages.ChangeAsync(context, both, new PageAttributesData { EmbeddedOffers = [flats, jobs] }));
        await town.DoAsync(context => town.Pages.ChangeAsync(context, one, new PageAttributesData { EmbeddedOffers = [jobs] }));
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, one));
        var members = _platform.Grains.GetGrain<IRegionMembers>(town.Key);
        await town.DoAsync(context => members.GrantAsync(context, "dienste-kim", RegionRoles.EventManager, null));

        var uses = (await town.Pages.ReadOfferUsesAsync(Service, Cancellation)).Value!.Uses;

        Assert.Equal([new OfferUseView(flats, both), new OfferUseView(jobs, both), new OfferUseView(jobs, one)], uses);
        var kim = new Caller("dienste-kim", Credentials.Session, []);
        Assert.Equal("rights-missing", (await town.Pages.ReadOfferUsesAsync(kim, Cancellation)).RefusalCode);

        async Task<long> OfferAsync(string slug) => (await platform.SaveOfferAsync(CommandContext.Service($"offer:{slug}"), new OfferTemplateData { Slug = slug, Name = slug })).Id!.Value;
    }

    private static Caller Service => CommandContext.Service("list").Caller;

    private static ImmutableArray<long> Ids(PageListView list) => [.. list.Pages.Select(page => page.Id)];

    private static async Task<PageListView> ListAsync(Town town, PageListQuery query)
    {
        var answer = await town.Pages.ListAsync(Service, query, Cancellation);
        Assert.True(answer.RefusalCode is null, answer.Detail);
        return answer.Value!;
    }
}
