using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Social heads and raw contents. Lines are compared trimmed and without empty ones: indentation carries no meaning.</summary>
[Collection(PlatformTests.Name)]
public sealed class DocumentTests(PlatformFixture fixture)
{
    [Fact]
    public async Task The_current_reference_data_is_answered_as_by_the_reference_platform()
    {
        using var cases = JsonDocument.Parse(
            await File.ReadAllTextAsync(ReferenceData.File("current/cases.json"), TestContext.Current.CancellationToken));
        var documents = cases.RootElement.EnumerateArray()
            .Where(item => item.GetProperty("expected_file").GetString()!.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, documents.Count);
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await platform.ImportAsync(
            [ReferenceData.File("test_data.json"), ReferenceData.File("current/test_data_additions.json")],
            ReferenceData.File("current/test_data_patches.json"));

        foreach (var item in documents)
        {
            var expected = await File.ReadAllTextAsync(
                ReferenceData.File($"current/{item.GetProperty("expected_file").GetString()}"), TestContext.Current.CancellationToken);
            Assert.Equal(
                Lines(expected),
                await ReadAsync(platform, item.GetProperty("path").GetString()!, (HttpStatusCode)item.GetProperty("status").GetInt32()));
        }
    }

    [Theory]
    [InlineData("goldstadt/de/willkommen/anmeldung/", "de", "Anmeldung - Goldstadt | Integreat", "Anmelden &amp; wohnen", "")]
    [InlineData("goldstadt/de/meldeamt-alt/", "de", "Anmeldung - Goldstadt | Integreat", "Anmelden &amp; wohnen", "goldstadt/de/willkommen/anmeldung/")]
    [InlineData("goldstadt/ar/سلطات/", "ar", "سلطات - Goldstadt | Integreat", "سلطات", "")]
    [InlineData("goldstadt/ru/добро-пожаловать/", "ru", "добро-пожаловать - Goldstadt | Integreat", "Добро пожаловать", "")]
    [InlineData("goldstadt/de/leer-ueberall/", "de", "leer-ueberall - Goldstadt | Integreat", null, "")]
    [InlineData("goldstadt/de/disclaimer/", "de", "Goldstadt | Integreat", null, "")]
    [InlineData("vorstadt/", "de", "Vorstadt | Integreat", null, "")]
    [InlineData("licenses/", "de", "Vor Ort &amp; nah", "Was es hier gibt.", "")]
    [InlineData("licenses/en/", "en", "Integreat", null, "")]
    public async Task A_head_is_as_the_contract_says(string path, string language, string title, string? description, string today)
    {
        const string image = "http://localhost:8000/static/logos/integreat/social-media-preview.png";
        var described = description is null ? "" :
            $"""
            <meta name="description" content="{description}">
            <meta property="og:description" content="{description}">
            <meta name="twitter:description" content="{description}">
            """;
        Assert.Equal(
            Lines($"""
                <html lang="{language}">
                <head>
                <title>{title}</title>
                <meta name="apple-mobile-web-app-title" content="{title}">
                <meta name="twitter:title" content="{title}">
                <meta name="twitter:card" content="summary">
                <meta property="og:site_name" content="Integreat">
                <meta property="og:title" content="{title}">
                <meta property="og:type" content="website">
                {described}
                <meta property="og:image" content="{image}" />
                <meta name="twitter:image" content="{image}" />
                <meta property="og:image:width" content="1200" />
                <meta property="og:image:height" content="630" />
                <meta property="og:url" content="https://integreat.app/{(today is "" ? path : today)}" />
                """),
            await ReadAsync(fixture.Platform, $"/api/v3/social/{path}"));
    }

    [Theory]
    [InlineData("goldstadt/de/archiv/", "Page not found in this region with this language.")]
    [InlineData("goldstadt/de/unter-archiv/", "Page not found in this region with this language.")]
    [InlineData("goldstadt/en/bilingual/", "Page not found in this region with this language.")]
    [InlineData("goldstadt/fa/خوش-آمدید/", "No language matches the given query.")]
    [InlineData("altstadt/de/alt/", "This region is archived.")]
    [InlineData("altstadt/", "This region is archived.")]
    public async Task What_is_not_shown_is_an_error(string path, string reason)
    {
        Assert.Equal(
            $"<html lang=\"\">\n<head>\n<title>Error 404 | Integreat</title>\n<!-- Error: {reason} -->",
            await ReadAsync(fixture.Platform, $"/api/v3/social/{path}", HttpStatusCode.NotFound));
        Assert.Equal(
            $"<!-- Error 404: {reason} -->",
            await ReadAsync(fixture.Platform, $"/api/v3/raw-content/{path}", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Raw_content_is_a_title_and_the_content_as_the_api_gives_it()
    {
        Assert.Equal(
            """
            <h1>Anmeldung - Goldstadt | Integreat</h1>
            <div lang="de">
            <p>Anmelden &amp; <b>wohnen</b></p>
            </div>
            """,
            await ReadAsync(fixture.Platform, "/api/v3/raw-content/goldstadt/de/willkommen/anmeldung/"));
        await ReadAsync(fixture.Platform, "/api/v3/raw-content/goldstadt/de/meldeamt-alt/", HttpStatusCode.NotFound);
        Assert.Equal(
            "<h1>Goldstadt | Integreat</h1>", await ReadAsync(fixture.Platform, "/api/v3/raw-content/goldstadt/de/events/"));
    }

    private static async Task<string> ReadAsync(PlatformHost platform, string target, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await platform.GetAsync(target);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{target}: {response.StatusCode} {html}");
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return Lines(html);
    }

    private static string Lines(string html) =>
        string.Join('\n', html.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
