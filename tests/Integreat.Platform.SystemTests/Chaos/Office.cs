using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>A page that some people work on at the same time, with one text of which each of them writes the same field.</summary>
internal sealed record SharedPage(string Region, string Town, long Number)
{
    /// <summary>Below the admin API.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"regions/{Town}/pages/{Number}/texts/de");
}

/// <summary>One attempt to save.</summary>
/// <param name="Seen">The version that it was based on; 0 for the first one.</param>
/// <param name="Saved">Whether it was acknowledged; else it was refused, because somebody was faster.</param>
/// <param name="Theirs">Which text the refusal showed.</param>
internal sealed record Attempt(SharedPage Page, int Seen, string Content, bool Saved, string? Theirs, TimeSpan Took);

/// <summary>People who edit by the admin API, each signed in, at one gateway or the other.</summary>
internal sealed class Office(ChaosCluster cluster)
{
    private const string Password = "fünf Wörter in einer Reihe";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ImmutableArray<TestClient> _people = [];

    /// <summary>Everybody becomes an editor of all the towns, and signs in.</summary>
    public async Task OpenAsync(int people, IReadOnlyList<(string Region, string Town)> towns)
    {
        using var administrator = Client(0);
        var kim = $"{Guid.NewGuid():n}@example.org";
        await AcceptAsync(administrator, (await cluster.CreateAdministratorAsync(kim)).Split('#')[1].Trim());
        await administrator.SignInAsync(kim, Password);
        List<TestClient> signedIn = [];
        for (var number = 0; number < people; number++)
        {
            var email = $"{Guid.NewGuid():n}@example.org";
            var account = (await administrator.OkAsync(
                HttpMethod.Post, $"regions/{towns[0].Town}/invitations", new { email, role = RegionRoles.Editor })).GetProperty("account").GetString()!;
            foreach (var (region, _) in towns.Skip(1))
            {
                var members = cluster.Client.Grains.GetGrain<IRegionMembers>(region);
                var context = CommandContext.Service($"grant:{account}");
                Assert.Null((await cluster.Client.SendAsync(region, () => members.GrantAsync(context, account, RegionRoles.Editor, null))).RefusalCode);
            }

            var client = Client(number);
            await AcceptAsync(client, Mailbox.Secret((await cluster.Mailbox.ReceiveAsync(email)).Text));
            await client.SignInAsync(email, Password);
            signedIn.Add(client);
        }

        _people = [.. signedIn];
    }

    /// <summary>Adds pages without texts.</summary>
    public async Task<ImmutableArray<SharedPage>> AddPagesAsync(IReadOnlyList<(string Region, string Town)> towns, int each)
    {
        List<SharedPage> pages = [];
        foreach (var ((region, town), number) in towns.SelectMany(_ => Enumerable.Range(0, each), (town, number) => (town, number)))
        {
            var grain = cluster.Client.Grains.GetGrain<IRegionPages>(region);
            var context = CommandContext.Service($"add:{Guid.NewGuid():n}");
            pages.Add(new SharedPage(region, town, (await cluster.Client.SendAsync(region, () => grain.AddAsync(context, null, null))).Id!.Value));
        }

        return [.. pages];
    }

    /// <summary>Lets everybody edit for so long, each the pages that fall to their lot.</summary>
    public async Task<ImmutableArray<Attempt>> WorkAsync(ImmutableArray<SharedPage> pages, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(_people.Select((person, number) => EditAsync(person, number, pages, end)));
        return [.. all.SelectMany(attempts => attempts)];
    }

    private static async Task<List<Attempt>> EditAsync(TestClient person, int number, ImmutableArray<SharedPage> pages, long end)
    {
        var dice = new Random(number);
        List<Attempt> attempts = [];
        while (Stopwatch.GetTimestamp() < end)
        {
            var page = pages[dice.Next(pages.Length)];
            var seen = await SeenAsync(person, page);
            await Task.Delay(Pause * (0.5 + dice.NextDouble()), TestContext.Current.CancellationToken);
            attempts.Add(await SaveAsync(person, page, seen, $"<p>{number} {attempts.Count}</p>"));
        }

        return attempts;
    }

    private static async Task<int> SeenAsync(TestClient person, SharedPage page)
    {
        using var response = await person.SendAsync(HttpMethod.Get, page.Text);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{response.StatusCode}");
        return response.Headers.ETag is { } tag ? int.Parse(tag.Tag.Trim('"'), CultureInfo.InvariantCulture) : 0;
    }

    private static async Task<Attempt> SaveAsync(TestClient person, SharedPage page, int seen, string content)
    {
        var began = Stopwatch.GetTimestamp();
        using var response = await person.SendAsync(
            HttpMethod.Put, page.Text, new { status = "PUBLIC", title = "Seite", slug = $"seite-{page.Number}", content }, ("Sec-Fetch-Site", "same-origin"),
            seen is 0 ? ("If-None-Match", "*") : ("If-Match", $"\"{seen}\""));
        var took = Stopwatch.GetElapsedTime(began);
        var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        if (response.StatusCode is HttpStatusCode.PreconditionFailed)
        {
            Assert.Equal(content, json.GetProperty("yours").GetProperty("content").GetString());
            return new Attempt(page, seen, content, Saved: false, json.GetProperty("theirs").GetProperty("content").GetString(), took);
        }

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{response.StatusCode}: {json}");
        return new Attempt(page, seen, content, Saved: true, null, took);
    }

    /// <summary>What stands in the text's history, the oldest first, and what readers get at each gateway.</summary>
    public async Task<(ImmutableArray<string> Versions, ImmutableArray<string> Public)> ReadAsync(SharedPage page)
    {
        var steps = await _people[0].OkAsync(HttpMethod.Get, $"{page.Text}/versions");
        List<string> versions = [];
        foreach (var number in steps.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("number").GetInt32()).Order())
        {
            versions.Add((await _people[0].OkAsync(HttpMethod.Get, $"{page.Text}/versions/{number}")).GetProperty("content").GetString()!);
        }

        List<string> shown = [];
        foreach (var gateway in cluster.Gateways)
        {
            var address = new Uri($"/api/v3/{page.Town}/de/page/?url=/{page.Town}/de/seite-{page.Number}/", UriKind.Relative);
            var json = JsonSerializer.Deserialize<JsonElement>(await gateway.Current!.Process.Client.GetStringAsync(address));
            shown.Add(json.GetProperty("content").GetString()!);
        }

        return ([.. versions], [.. shown]);
    }

    private static Task<JsonElement> AcceptAsync(TestClient client, string token) => client.OkAsync(
        HttpMethod.Post, "invitations/accept", new { token, name = "Kim", password = Password }, HttpStatusCode.NoContent);

    private TestClient Client(int number) => new(cluster.Gateways[number % cluster.Gateways.Length].Current!.Process.Client.BaseAddress!);
}
