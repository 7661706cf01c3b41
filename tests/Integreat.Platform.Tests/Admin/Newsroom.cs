using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Admin;

/// <summary>A town with people who are signed in to the admin API.</summary>
internal sealed class Newsroom
{
    private readonly AccountsFixture _fixture;

    private Newsroom(AccountsFixture fixture, Town town) => (_fixture, Town) = (fixture, town);

    public Town Town { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Newsroom> OpenAsync(AccountsFixture fixture, string slug, params string[] languages)
    {
        var platform = fixture.Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        foreach (var language in languages)
        {
            await platform.SaveLanguageAsync(CommandContext.Service($"language:{language}"), new LanguageData
            {
                Slug = language,
                Bcp47Tag = language,
                NativeName = language,
                EnglishName = language,
            });
        }

        return new Newsroom(fixture, await Town.FoundAsync(fixture.Platform, slug, languages));
    }

    /// <summary>Somebody who is signed in and has no rights anywhere.</summary>
    public async Task<(TestClient Client, string Account)> StrangerAsync()
    {
        var (client, _) = await _fixture.SignInAsync();
        var session = await client.OkAsync(HttpMethod.Get, "session");
        return (client, session.GetProperty("id").GetString()!);
    }

    public async Task<(TestClient Client, string Account)> MemberAsync(string role)
    {
        var (client, account) = await StrangerAsync();
        await Town.DoAsync(context => Members.GrantAsync(context, account, role, null));
        return (client, account);
    }

    public async Task<(TestClient Client, string Account)> StaffAsync(string role)
    {
        var (client, account) = await StrangerAsync();
        var grains = _fixture.Platform.Grains;
        var outcome = await grains.GetGrain<IStaff>(GrainKeys.Platform).GrantAsync(CommandContext.Service($"staff:{account}"), account, role);
        Assert.Null(outcome.RefusalCode);
        await grains.GetGrain<IPlatform>(GrainKeys.Platform).WaitUntilVisibleAsync(outcome.Version, Cancellation);
        return (client, account);
    }

    /// <summary>What the public API answers.</summary>
    public Task<string> PublicAsync(string route) => _fixture.Platform.ReadAsync($"/api/v3/{Town.Slug}/{route}");

    private IRegionMembers Members => _fixture.Platform.Grains.GetGrain<IRegionMembers>(Town.Key);
}

internal static class AdminAnswers
{
    /// <summary>The number of what a command created.</summary>
    public static async Task<long> CreateAsync(this TestClient client, string route, object body) =>
        (await client.OkAsync(HttpMethod.Post, route, body)).GetProperty("id").GetInt64();

    /// <summary>What is read, and its entity tag.</summary>
    public static async Task<(JsonElement Body, string? Tag)> ReadAsync(this TestClient client, string route)
    {
        using var response = await client.SendAsync(HttpMethod.Get, route);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{route}: {text}");
        return (JsonSerializer.Deserialize<JsonElement>(text), response.Headers.ETag?.Tag);
    }

    /// <summary>Sends something that says which version it is based on.</summary>
    public static Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(this TestClient client, string route, object? body, string? seen) =>
        SendAsync(client, HttpMethod.Put, route, body, seen);

    /// <summary>The same for a command about a version.</summary>
    public static Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(this TestClient client, string route, object? body, string? seen) =>
        SendAsync(client, HttpMethod.Post, route, body, seen);

    /// <summary>The same for a deletion.</summary>
    public static Task<(HttpStatusCode Status, JsonElement Body)> DeleteAsync(this TestClient client, string route, string? seen) =>
        SendAsync(client, HttpMethod.Delete, route, null, seen);

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        TestClient client, HttpMethod method, string route, object? body, string? seen)
    {
        using var response = await client.SendAsync(
            method, route, body, ("Sec-Fetch-Site", "same-origin"),
            seen is null ? ("X-None", "") : seen == "*" ? ("If-None-Match", "*") : ("If-Match", seen));
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
