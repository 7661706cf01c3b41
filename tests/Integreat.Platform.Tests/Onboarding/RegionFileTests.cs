using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>One region goes from one installation to another, as a file.</summary>
public sealed partial class RegionFileTests(RegionFileFixture fixture) : IClassFixture<RegionFileFixture>
{
    /// <summary>The title of a page that refers to what belongs to another region over there.</summary>
    private const string Reference = "Verweis";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_get_the_same_pages_places_and_imprint_in_the_other_installation()
    {
        var imported = await ImportAsync(fixture.File, "neustadt");

        Assert.Equal("neustadt", imported.Slug);
        foreach (var route in (string[])["de/pages/", "en/pages/", "de/locations/", "de/events/", "de/imprint/", "offers/"])
        {
            var (there, here) = (await ReadAsync(fixture.From, $"altstadt/{route}"), await ReadAsync(fixture.To, $"neustadt/{route}"));
            Assert.True(there is not JsonArray { Count: 0 }, route);
            Assert.Equal(Plain(Without(there, Reference), "altstadt"), Plain(Without(here, Reference), "neustadt"));
        }

        var pages = await fixture.To.ReadAsync("/api/v3/neustadt/de/pages/");
        Assert.Contains("https://app.neu.example/neustadt/de/ziel/", pages, StringComparison.Ordinal);
        Assert.Contains("https://app.alt.example/anderswo/de/", pages, StringComparison.Ordinal); // what did not move is still there
        var reference = (await ReadAsync(fixture.To, "neustadt/de/pages/")).AsArray().Single(page => (string?)page!["title"] == Reference)!;
        Assert.Contains("FEHLENDER LINK", (string?)reference["content"], StringComparison.Ordinal); // and not the page that has that number here
        Assert.Contains("/media/files/0/0/bild.png", (string?)reference["content"], StringComparison.Ordinal);
        using var region = await fixture.To.ReadJsonAsync("/api/v3/regions/neustadt/");
        Assert.False(region.RootElement.GetProperty("live").GetBoolean());
        var file = MediaAddress().Match(pages).Value;
        Assert.Equal("Plan", Encoding.UTF8.GetString(await (await fixture.To.GetAsync(new Uri(file).AbsolutePath)).Content.ReadAsByteArrayAsync(Cancellation)));
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_region_and_another_address_is_another_one()
    {
        var first = await ImportAsync(fixture.File, "einmal");
        Assert.Equal(first, await ImportAsync(fixture.File, "einmal"));
        Assert.NotEqual(first.Number, (await ImportAsync(fixture.File, "zweimal")).Number);

        var later = await fixture.ExportAsync(); // says when it was exported, so it is another file
        var taken = await Assert.ThrowsAsync<RegionFileException>(() => ImportAsync(later, "einmal"));
        Assert.Contains("einmal", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_s_name_and_nothing_that_was_erased_or_replaced_leaves()
    {
        using var zip = new ZipArchive(new MemoryStream(fixture.File));
        var everything = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
            everything.Append(await reader.ReadToEndAsync(Cancellation));
        }

        var all = everything.ToString();
        Assert.Contains("Erste Schritte", all, StringComparison.Ordinal);
        Assert.Contains("Frau Amt", all, StringComparison.Ordinal); // contacts are content
        foreach (var secret in (string[])["editor-kim", "Frau Muster", "verworfen", "amt@altstadt.example"])
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text", "The file is damaged")]
    [InlineData("media", "The file is damaged")]
    [InlineData("manifest", "The file is damaged")]
    [InlineData("newer", "newer release")]
    [InlineData("other", "no file with a region")]
    [InlineData("half", "no file with a region")]
    [InlineData("content", "another release")]
    public async Task A_file_that_is_not_what_was_written_is_refused_and_makes_no_region(string harm, string reason)
    {
        var file = await HarmAsync(harm);

        var refused = await Assert.ThrowsAsync<RegionFileException>(() => ImportAsync(file, "kaputt"));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        await fixture.To.ReadAsync("/api/v3/regions/kaputt/", System.Net.HttpStatusCode.NotFound);
    }

    private async Task<ImportedRegion> ImportAsync(byte[] file, string slug) =>
        await new RegionImport(fixture.To.Grains, fixture.To.Service<IMediaStore>()).RunAsync(new MemoryStream(file), slug, Cancellation);

    private async Task<byte[]> HarmAsync(string harm)
    {
        if (harm is "other" or "half")
        {
            return harm is "half" ? fixture.File[..(fixture.File.Length / 2)] : "{}"u8.ToArray();
        }

        using var file = new MemoryStream();
        file.Write(fixture.File);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Update, leaveOpen: true, null, Cancellation))
        {
            var manifest = JsonNode.Parse(await ReadAsync(zip, "manifest.json"))!;
            switch (harm)
            {
                case "text":
                    await WriteAsync(zip, $"bodies/{manifest["texts"]![0]}", "<script>");
                    break;
                case "media":
                    await WriteAsync(zip, $"media/{manifest["media"]![0]!["path"]}", "Bild");
                    break;
                case "content": // of a release with another shape, though whole
                    var content = (await ReadAsync(zip, $"bodies/{manifest["parts"]![0]}")).Replace("\"format\":", "\"format\":1", StringComparison.Ordinal);
                    var hash = SecretHash.Of(content);
                    await WriteAsync(zip, $"bodies/{hash}", content);
                    manifest["parts"] = new JsonArray(hash);
                    await WriteManifestAsync(zip, manifest);
                    break;
                case "newer":
                    manifest["format"] = 2;
                    await WriteManifestAsync(zip, manifest);
                    break;
                default:
                    await WriteAsync(zip, "manifest.json", manifest.ToJsonString() + " ");
                    break;
            }
        }

        return file.ToArray();
    }

    private static async Task WriteManifestAsync(ZipArchive zip, JsonNode manifest)
    {
        await WriteAsync(zip, "manifest.json", manifest.ToJsonString());
        await WriteAsync(zip, "manifest.sha256", SecretHash.Of(manifest.ToJsonString()));
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)?.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync(Cancellation));
        await writer.WriteAsync(text);
    }

    private static async Task<JsonNode> ReadAsync(PlatformHost platform, string route) => JsonNode.Parse(await platform.ReadAsync($"/api/v3/{route}"))!;

    private static JsonNode Without(JsonNode items, string title) =>
        items is JsonArray all ? new JsonArray([.. all.Where(item => (string?)item!["title"] != title).Select(item => item!.DeepClone())]) : items;

    /// <summary>What readers get, without numbers and addresses.</summary>
    private static string Plain(JsonNode json, string slug) => Numbers().Replace(json.ToJsonString(), "#")
        .Replace(slug, "SLUG", StringComparison.Ordinal).Replace("alt.example", "HOST", StringComparison.Ordinal)
        .Replace("neu.example", "HOST", StringComparison.Ordinal).Replace("app.HOST/anderswo", "elsewhere", StringComparison.Ordinal);

    [GeneratedRegex("[0-9]{7,}|(?<=files/)[0-9]+(?=/)")]
    private static partial Regex Numbers();

    [GeneratedRegex("https://cms[.]neu[.]example/media/files/[^\"\\\\]*")]
    private static partial Regex MediaAddress();
}

/// <summary>Two installations, and a file with a region of the first.</summary>
public sealed class RegionFileFixture : IAsyncLifetime
{
    private PlatformHost? _from;
    private PlatformHost? _to;
    private long _region;

    internal PlatformHost From => _from!;

    internal PlatformHost To => _to!;

    internal byte[] File { get; private set; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _from = await StartAsync("alt");
        _to = await StartAsync("neu");
        await AddLanguageAsync(From, "de");
        await AddLanguageAsync(From, "en");
        await AddLanguageAsync(To, "de"); // the other one comes along
        var elsewhere = await (await Town.FoundAsync(From, "anderswo", "de")).AddPublicAsync("Anderswo");
        Assert.Equal(elsewhere, await (await Town.FoundAsync(To, "nicht-von-hier", "de")).AddPublicAsync("Nicht von hier")); // the same number
        await FillAsync(elsewhere);
        File = await ExportAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_from?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_to?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal async Task<byte[]> ExportAsync()
    {
        using var file = new MemoryStream();
        var export = new RegionExport(
            From.Grains, From.Service<IMediaStore>(), From.Service<IOptions<PublicOptions>>().Value, TimeProvider.System);
        var caller = CommandContext.Service("export").Caller;
        var leaving = (await export.BeginAsync(caller, _region, Cancellation)).Value!;
        var done = await export.WriteAsync(caller, _region, leaving, file, Cancellation);
        Assert.Empty(done.Missing);
        return file.ToArray();
    }

    private static Task<PlatformHost> StartAsync(string name) => PlatformHost.StartAsync(
        new SqliteStorage(), null, new("Public:CmsUrl", $"https://cms.{name}.example"), new("Public:WebAppUrl", $"https://app.{name}.example"));

    private static Task<Outcome> AddLanguageAsync(PlatformHost platform, string slug) => platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveLanguageAsync(
        CommandContext.Service($"language:{slug}"), new LanguageData { Slug = slug, Bcp47Tag = slug, NativeName = slug, EnglishName = slug });

    private async Task FillAsync(long elsewhere)
    {
        var town = await Town.FoundAsync(From, "altstadt", "de", "en");
        _region = town.Number;
        var platform = From.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var offer = (await platform.SaveOfferAsync(CommandContext.Service("offer"), new OfferTemplateData { Slug = "jobs", Name = "Jobs", Url = "https://jobs.example" })).Id!.Value;
        var category = (await platform.SaveCategoryAsync(CommandContext.Service("category"), null, new CategoryData { Names = [new("de", "Amt")], Icon = "office", Color = "#1DC6C6" })).Id!.Value;
        await town.DoAsync(context => town.Settings.ChangeAsync(
            context, Town.SettingsOf("altstadt") with { ContactsEnabled = true, AdminMail = "amt@altstadt.example", Offers = [offer] }, basedOn: 1));
        await town.DoAsync(context => Grain<IRegionMembers>().GrantAsync(context, "editor-kim", RegionRoles.Manager, null));

        var place = (await town.DoAsync(context => Grain<IRegionLocations>().AddAsync(
            context, new LocationData { Address = "Markt 1", PostalCode = "67655", City = "Altstadt", Country = "Deutschland", Category = category }))).Id!.Value;
        await town.DoAsync(context => Grain<IRegionLocations>().SaveTranslationAsync(context, place, "de", new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = "Rathaus", Content = "<p>Am Markt</p>" }));
        var contact = (await town.DoAsync(context => Grain<IRegionContacts>().AddAsync(
            context, new ContactData { Location = place, Card = new ContactCard { Name = "Frau Amt" } }))).Id!.Value;
        await From.Service<IMediaStore>().WriteAsync(ContentPathOf("Plan"), new MemoryStream("Plan"u8.ToArray()), Cancellation);
        var file = (await town.DoAsync(context => Grain<IRegionMedia>().UploadAsync(
            context, "Plan.pdf", null, new UploadedContent { Hash = SecretHash.Of("Plan"), Extension = ".pdf", Type = "application/pdf", Size = 4, Received = SecretHash.Of("Plan") }))).Id!.Value;

        var target = await town.AddPublicAsync("Ziel");
        var steps = await town.AddPublicAsync("Erste Schritte", $"""
            <p><a href="https://app.alt.example/altstadt/de/ziel/">a</a> <a href="https://app.alt.example/anderswo/de/">b</a></p>
            <p>[page {target}] [page_link {target}]hier[/page_link] [contact {contact}]</p>
            <p><a href="https://cms.alt.example/media/files/{town.Number}/{file}/plan.pdf">Plan</a></p>
            """);
        var below = await town.AddAsync(steps);
        await town.Pages.SaveTranslationAsync(Kim("below"), below, "de", new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = "Darunter", Content = "<p>Text</p>" });
        var start = TimeProvider.System.GetUtcNow().Date.AddDays(7).AddHours(10);
        await town.AddEventAsync(
            new EventData
            {
                Start = new DateTimeOffset(start, TimeSpan.Zero),
                End = new DateTimeOffset(start.AddHours(1), TimeSpan.Zero),
                Location = place,
                Recurrence = new RecurrenceData { Frequency = "DAILY", Interval = 14 },
            },
            "Sprachcafé");
        await town.AddPublicAsync("Verweis", $"<p>[page {elsewhere}] <img src=\"/media/files/{town.Number - 1}/1000000/bild.png\"></p>");
        await town.PublishAsync(target, "en", "Target", "<p>Text</p>");
        await Grain<IRegionImprint>().SaveAsync(CommandContext.Service("imprint"), "de", new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = "Impressum", Content = "<p>Die Stadt</p>" });

        // What somebody wrote and somebody took away again.
        var draft = await town.AddAsync();
        var first = await town.Pages.SaveTranslationAsync(Kim("draft"), draft, "de", new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = "Sprechstunde", Content = "<p>Frau Muster</p>" });
        await town.PublishAsync(draft, "de", "Sprechstunde", "<p>verworfen</p>");
        await town.PublishAsync(draft, "de", "Sprechstunde", "<p>montags</p>");
        await town.DoAsync(context => Grain<Contracts.History.IRegionHistory>().EraseTextsAsync(context, first.Version, null));
        await town.VisibleAsync();
    }

    private static CommandContext Kim(string command) => new(command, "editor-kim", Credentials.Session, []);

    private static MediaPath ContentPathOf(string content)
    {
        Assert.True(MediaPath.TryParse($"content/{SecretHash.Of(content)[..2]}/{SecretHash.Of(content)}.pdf", out var path));
        return path!;
    }

    private T Grain<T>()
        where T : IGrainWithStringKey => From.Grains.GetGrain<T>(GrainKeys.Region(_region));
}
