using System.Net;
using System.Text;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Gateway;

[Collection(PlatformTests.Name)]
public sealed class FoundAnswersTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;
    private readonly FoundAnswers _found = fixture.Platform.Service<FoundAnswers>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("page/?url=/x/de/seite/", "Alt")]
    [InlineData("pages/", "Alt")]
    [InlineData("children/?depth=2", "Alt")]
    [InlineData("parents/?url=unterseite", "Alt")]
    [InlineData("locations/?on_map=1", "[]")]
    [InlineData("location-categories/", "Behörde")]
    [InlineData("events/?combine_recurring=1", "[]")]
    public async Task An_answer_is_found_again_by_its_target(string route, string expected)
    {
        var (town, _) = await FoundAsync();
        var target = $"/api/v3/{town.Slug}/de/{route}";
        var read = await ReadFoundAsync(target);

        Assert.Contains(expected, read, StringComparison.Ordinal);
        Assert.Equal(read, await TextAsync(_found.Find(Request(target))!));
        Assert.Equal(read, await _platform.ReadAsync(target));
    }

    [Fact]
    public async Task An_answer_that_is_found_again_has_the_same_head()
    {
        var (town, _) = await FoundAsync();
        foreach (var route in (string[])["pages/", "page/?url=seite", "events/"])
        {
            var target = $"/api/v3/{town.Slug}/de/{route}";
            var first = await HeadAsync(target);
            await ReadFoundAsync(target);

            Assert.Equal(first, await HeadAsync(target));
        }
    }

    [Fact]
    public async Task Nothing_is_found_that_an_edit_has_changed()
    {
        var (town, page) = await FoundAsync();
        var target = $"/api/v3/{town.Slug}/de/page/?id={page}";
        for (var edit = 0; edit < 10; edit++)
        {
            await ReadFoundAsync(target);
            await town.PublishAsync(page, "de", "Seite", $"<p>Neu {edit}</p>");

            Assert.Null(_found.Find(Request(target)));
            Assert.Contains($"Neu {edit}<", await _platform.ReadAsync(target), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_region_is_not_found_at_its_former_address()
    {
        var (town, _) = await FoundAsync();
        var target = $"/api/v3/{town.Slug}/de/pages/";
        await ReadFoundAsync(target);

        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf($"{town.Slug}-neu"), basedOn: 1));

        Assert.Null(_found.Find(Request(target)));
        using var moved = await _platform.GetAsync(target);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
    }

    [Fact]
    public async Task Only_who_reads_gets_what_was_found()
    {
        var (town, _) = await FoundAsync();
        var target = $"/api/v3/{town.Slug}/de/pages/";
        await ReadFoundAsync(target);

        Assert.Null(_found.Find(Request(target, HttpMethods.Post)));
        using var written = await _platform.SendAsync(HttpMethod.Post, target);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
        using var head = await _platform.SendAsync(HttpMethod.Head, target);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task An_answer_of_another_moment_is_not_kept()
    {
        var (town, _) = await FoundAsync();
        await ReadFoundAsync($"/api/v3/{town.Slug}/de/pages/");
        var region = _platform.Service<DirectoryReplica>().Current.Find(town.Slug)!;
        var edition = _platform.Service<EditionReplicas>().Held(town.Number, "de")!;
        var (now, past, other) = (Request($"/{town.Slug}/now"), Request($"/{town.Slug}/past"), Request($"/{town.Slug}/other"));

        await _found.SendAsync(now, region, "de", edition, edition.Pages);
        await _found.SendAsync(past, region, "de", EditionSnapshot.Empty(_platform.Service<Compressor>()), edition.Pages);
        await _found.SendAsync(other, region with { Name = "?" }, "de", edition, edition.Pages);

        Assert.Same(edition.Pages, _found.Find(now));
        Assert.Null(_found.Find(past));
        Assert.Null(_found.Find(other));
    }

    [Fact]
    public async Task What_is_of_no_use_any_more_is_forgotten()
    {
        var (town, page) = await FoundAsync();
        await ReadFoundAsync($"/api/v3/{town.Slug}/de/pages/");
        var (directory, editions) = (_platform.Service<DirectoryReplica>(), _platform.Service<EditionReplicas>());
        var clock = new FakeTimeProvider();
        using var found = new FoundAnswers(directory, editions, clock);
        var edition = editions.Held(town.Number, "de")!;
        await found.SendAsync(Request("/kept"), directory.Current.Find(town.Slug)!, "de", edition, edition.Pages);
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(1, found.Count);

        await town.PublishAsync(page, "de", "Seite", "<p>Neu</p>");
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(0, found.Count);
    }

    private async Task<(Town Town, long Page)> FoundAsync()
    {
        var town = await Town.FoundAsync(_platform, $"gefunden-{Guid.NewGuid():n}", "de");
        var page = await town.AddPublicAsync("Seite", "<p>Alt</p>");
        await town.AddPublicAsync("Unterseite", "<p>Darunter</p>", page);
        return (town, page);
    }

    // From memory only while leases hold: on a busy machine one may be over by the time that it is looked at.
    private async Task<string> ReadFoundAsync(string target)
    {
        while (true)
        {
            var read = await _platform.ReadAsync(target);
            if (_found.Find(Request(target)) is not null)
            {
                return read;
            }

            await Task.Delay(20, Cancellation);
        }
    }

    private async Task<string> HeadAsync(string target)
    {
        using var response = await _platform.SendAsync(HttpMethod.Get, target, ("Origin", "https://integreat.app"), ("Accept-Encoding", "gzip"));
        return string.Join('\n', response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Prepend($"{response.StatusCode}"));
    }

    private static DefaultHttpContext Request(string target, string? method = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method ?? HttpMethods.Get;
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return http;
    }

    private static async Task<string> TextAsync(Body body)
    {
        var http = new DefaultHttpContext();
        using var sent = new MemoryStream();
        http.Response.Body = sent;
        await BodyResponse.SendAsync(http, body);
        return Encoding.UTF8.GetString(sent.ToArray());
    }
}
