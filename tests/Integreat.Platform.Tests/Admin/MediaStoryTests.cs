using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Gateway;
using SkiaSharp;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people upload files, describe, replace and delete them over HTTP, and what readers get.</summary>
[Collection(AccountsTests.Name)]
public sealed class MediaStoryTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_uploaded_and_readers_get_it_upright_and_without_its_place()
    {
        var room = await Newsroom.OpenAsync(fixture, "bilder", "de");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);

        var id = await UploadAsync(author, "bilder", "Rathaus am Fluß.png", Pictures.Photo(orientation: 6)); // the name is wrong
        var media = await author.OkAsync(HttpMethod.Get, $"regions/bilder/media/{id}");

        var (file, address) = (media.GetProperty("file"), Address(media));
        Assert.Equal($"/media/files/{room.Town.Number}/{id}/rathaus-am-fluss.jpg", address);
        Assert.Equal(("image/jpeg", "Rathaus am Fluß.png"), (file.GetProperty("type").GetString(), file.GetProperty("name").GetString()));
        Assert.Equal((40, 60), (file.GetProperty("width").GetInt32(), file.GetProperty("height").GetInt32()));
        using var shown = await fixture.Platform.GetAsync(address);
        var content = await shown.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(("image/jpeg", false), (shown.Content.Headers.ContentType?.ToString(), Pictures.Tells(content)));
        Assert.Equal("blue red white green", Pictures.Corners(content));
        Assert.Equal("public, max-age=3600", shown.Headers.CacheControl?.ToString());
        using var small = await fixture.Platform.GetAsync(file.GetProperty("thumbnail").GetString()!);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (small.StatusCode, small.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task An_uploaded_icon_is_in_the_public_api_and_its_replacement_is_at_the_same_address()
    {
        var room = await Newsroom.OpenAsync(fixture, "symbole", "de");
        var ((author, _), (manager, _)) = (await room.MemberAsync(RegionRoles.Author), await room.MemberAsync(RegionRoles.Manager));
        var page = await room.Town.AddPublicAsync("Seite");
        var id = await UploadAsync(author, "symbole", "Symbol.png", Pictures.Png());
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"regions/symbole/pages/{page}/attributes", new { icon = id, embeddedOffers = Array.Empty<long>() }, "\"1\"")).Status);
        var icon = JsonSerializer.Deserialize<JsonElement>(await room.PublicAsync("de/pages/"))[0].GetProperty("thumbnail").GetString()!;
        var address = new Uri(icon).AbsolutePath;
        Assert.Equal($"/media/files/{room.Town.Number}/{id}/symbol.png", address);
        using var before = await fixture.Platform.GetAsync(address);

        Assert.Equal((412, "stale-version"), await ReplaceAsync(author, "symbole", id, "\"2\"", Pictures.Plain(SKEncodedImageFormat.Png, 30, 30)));
        Assert.Equal((422, "media-type-differs"), await ReplaceAsync(author, "symbole", id, "\"1\"", Pictures.Photo(1)));
        Assert.Equal((200, ""), await ReplaceAsync(author, "symbole", id, "\"1\"", Pictures.Plain(SKEncodedImageFormat.Png, 30, 30)));

        Assert.Equal(icon, JsonSerializer.Deserialize<JsonElement>(await room.PublicAsync("de/pages/"))[0].GetProperty("thumbnail").GetString());
        using var after = await fixture.Platform.GetAsync(address, ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        using var picture = SKBitmap.Decode(await after.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(30, picture.Width);
        using var same = await fixture.Platform.GetAsync(address, ("If-None-Match", after.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task An_upload_that_is_sent_again_makes_no_second_file()
    {
        var room = await Newsroom.OpenAsync(fixture, "doppelt", "de");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);
        (string, string)[] key = [("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", "einmal")];

        var first = await SendAsync(author, HttpMethod.Post, "regions/doppelt/media?name=a.png", Pictures.Png(), key);
        var second = await SendAsync(author, HttpMethod.Post, "regions/doppelt/media?name=a.png", Pictures.Png(), key);
        var other = await SendAsync(author, HttpMethod.Post, "regions/doppelt/media?name=a.png", Pictures.Photo(1), key);

        Assert.Equal((200, first.Body.ToString()), (second.Status, second.Body.ToString()));
        Assert.Equal((409, "command-reused"), (other.Status, other.Body.GetProperty("code").GetString()));
        var list = await author.OkAsync(HttpMethod.Get, "regions/doppelt/media");
        Assert.Equal(1, list.GetProperty("files").GetArrayLength());
        Assert.Equal(2, Stored(Pictures.Png()).Length); // the picture and its small one, once
    }

    [Fact]
    public async Task A_region_has_room_for_so_much_and_what_is_refused_is_not_stored()
    {
        var room = await Newsroom.OpenAsync(fixture, "voll", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var id = await UploadAsync(manager, "voll", "a.pdf", Pictures.Pdf(600_000));
        (string, string)[] key = [("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", "das zweite")];

        var full = await SendAsync(manager, HttpMethod.Post, "regions/voll/media?name=b.pdf", Pictures.Pdf(600_001), key);
        Assert.Equal((409, "media-full"), (full.Status, full.Body.GetProperty("code").GetString()));
        Assert.Empty(Stored(Pictures.Pdf(600_001)));
        Assert.Equal((409, "media-full"), await ReplaceAsync(manager, "voll", id, "\"1\"", Pictures.Pdf(600_001)));
        await manager.OkAsync(HttpMethod.Delete, $"regions/voll/media/{id}");
        var again = await SendAsync(manager, HttpMethod.Post, "regions/voll/media?name=b.pdf", Pictures.Pdf(600_001), key);

        Assert.Equal(200, again.Status);
        var list = await manager.OkAsync(HttpMethod.Get, "regions/voll/media");
        Assert.Equal((Pictures.Pdf(600_001).Length, 1024 * 1024), (list.GetProperty("usedBytes").GetInt64(), list.GetProperty("mostBytes").GetInt64()));
        Assert.Equal((413, "media-too-large"), await RefusedAsync(manager, "voll", Pictures.Pdf(1024 * 1024)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", 422, "media-dangerous")]
    [InlineData("<html><script>alert(1)</script></html>", 422, "media-dangerous")]
    [InlineData("just words", 415, "media-type-refused")]
    [InlineData("GIF89a", 422, "media-broken")]
    public async Task What_is_no_harmless_file_is_refused_whatever_it_is_called(string content, int status, string code)
    {
        var room = await Newsroom.OpenAsync(fixture, $"schlecht-{content.Length}", "de");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);

        Assert.Equal((status, code), await RefusedAsync(author, room.Town.Slug, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(0, (await author.OkAsync(HttpMethod.Get, $"regions/{room.Town.Slug}/media")).GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task A_drawing_is_served_so_that_it_does_nothing_but_look_as_it_is_drawn()
    {
        var room = await Newsroom.OpenAsync(fixture, "zeichnung", "de");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);
        var id = await UploadAsync(author, "zeichnung", "Plan.svg", Pictures.Svg());

        using var shown = await fixture.Platform.GetAsync($"/media/files/{room.Town.Number}/{id}/plan.svg");

        Assert.Equal("image/svg+xml", shown.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", shown.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_file_is_described_in_every_language_and_found_again()
    {
        var room = await Newsroom.OpenAsync(fixture, "archivbilder", "de", "ar");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);
        var folder = await author.CreateAsync("regions/archivbilder/media/folders", new { name = "2026" });
        var (photo, drawing) = (
            await UploadAsync(author, "archivbilder", "a.jpg", Pictures.Photo(1)), await UploadAsync(author, "archivbilder", "b.svg", Pictures.Svg()));
        var route = $"regions/archivbilder/media/{photo}";
        var form = new { name = "Das Rathaus", folder, alternativeTexts = new Dictionary<string, string> { ["de"] = "Ein Haus", ["ar"] = "بيت" } };

        Assert.Equal((HttpStatusCode)428, (await author.PutAsync(route, form, null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await author.PutAsync(route, form, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await author.PutAsync(route, form, "\"1\"")).Status);

        using var read = await author.SendAsync(HttpMethod.Get, route);
        Assert.Equal("\"2\"", read.Headers.ETag?.ToString());
        var texts = JsonSerializer.Deserialize<JsonElement>(await read.Content.ReadAsStringAsync(Cancellation)).GetProperty("alternativeTexts");
        Assert.Equal(("Ein Haus", "بيت"), (texts.GetProperty("de").GetString(), texts.GetProperty("ar").GetString()));
        Assert.Equal([photo], await FindAsync("text=rathaus"));
        Assert.Equal([photo], await FindAsync($"folder={folder}"));
        Assert.Equal([drawing], await FindAsync("folder=0"));
        Assert.Equal([drawing], await FindAsync("type=image/svg%2Bxml"));
        Assert.Equal([drawing, photo], await FindAsync("type=image"));
        Assert.Equal([drawing], await FindAsync("count=1"));
        Assert.Equal([photo], await FindAsync($"count=1&before={drawing}"));
        Assert.Equal([drawing, photo], await FindAsync("used=false"));
        Assert.Equal([], await FindAsync("used=true"));
        Assert.Equal((409, "media-folder-not-empty"), await (await room.MemberAsync(RegionRoles.Manager)).Client.RefusedAsync(HttpMethod.Delete, $"regions/archivbilder/media/folders/{folder}"));
        var folders = await author.OkAsync(HttpMethod.Get, "regions/archivbilder/media/folders");
        Assert.Equal(1, folders.GetProperty("folders")[0].GetProperty("files").GetInt32());

        async Task<List<long>> FindAsync(string query) =>
        [
            .. (await author.OkAsync(HttpMethod.Get, $"regions/archivbilder/media?{query}")).GetProperty("files").EnumerateArray()
                .Select(file => file.GetProperty("id").GetInt64()),
        ];
    }

    [Fact]
    public async Task Where_a_file_is_used_is_told_icons_and_links_in_texts_alike()
    {
        var room = await Newsroom.OpenAsync(fixture, "verwendet", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var id = await UploadAsync(manager, "verwendet", "a.png", Pictures.Png());
        var media = await manager.OkAsync(HttpMethod.Get, $"regions/verwendet/media/{id}");
        var linking = await room.Town.AddPublicAsync("Link", $"<p><img src=\"http://localhost:8000{media.GetProperty("sizes")[0].GetProperty("address").GetString()}\"></p>");
        var showing = await room.Town.AddPublicAsync("Symbol");
        await room.Town.AddPublicAsync("Nichts");
        await manager.PutAsync($"regions/verwendet/pages/{showing}/attributes", new { icon = id, embeddedOffers = Array.Empty<long>() }, "\"1\"");

        var uses = (await manager.OkAsync(HttpMethod.Get, $"regions/verwendet/media/{id}/uses")).GetProperty("uses").EnumerateArray()
            .Select(use => $"{use.GetProperty("kind").GetString()} {use.GetProperty("id").GetInt64()} {use.GetProperty("language").GetString()}");

        Assert.Equal([$"page {showing} ", $"page {linking} de"], uses);
        Assert.Equal((409, "still-used"), await manager.RefusedAsync(HttpMethod.Delete, $"regions/verwendet/media/{id}"));
    }

    [Fact]
    public async Task A_file_of_another_system_is_replaced_where_it_lies()
    {
        var room = await Newsroom.OpenAsync(fixture, "uebernommen", "de");
        var (author, _) = await room.MemberAsync(RegionRoles.Author);
        const string Address = "/media/regions/900/alt.png";
        var lies = Path.Combine(Path.GetDirectoryName(fixture.Database)!, "media", "regions", "900", "alt.png");
        Directory.CreateDirectory(Path.GetDirectoryName(lies)!);
        await File.WriteAllBytesAsync(lies, Pictures.Png(), Cancellation);
        var id = (await room.Town.DoAsync(context => fixture.Platform.Grains.GetGrain<IRegionMedia>(room.Town.Key).AddAsync(context, new MediaData(
            "regions/900/alt.png", "", "image/png", "alt.png", "Altes", 1, false, fixture.Clock.GetUtcNow())))).Id!.Value;
        using var before = await fixture.Platform.GetAsync(Address);

        Assert.Equal((200, ""), await ReplaceAsync(author, "uebernommen", id, "\"1\"", Pictures.Plain(SKEncodedImageFormat.Png, 30, 30)));

        using var after = await fixture.Platform.GetAsync(Address, ("If-None-Match", before.Headers.ETag!.ToString()));
        using var picture = SKBitmap.Decode(await after.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal((HttpStatusCode.OK, 30), (after.StatusCode, picture.Width));
    }

    [Fact]
    public async Task A_deleted_file_is_not_found_and_nobody_reads_bytes_by_their_hash()
    {
        var room = await Newsroom.OpenAsync(fixture, "geloescht", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var id = await UploadAsync(manager, "geloescht", "a.pdf", Pictures.Pdf(123));
        var media = await manager.OkAsync(HttpMethod.Get, $"regions/geloescht/media/{id}");
        var hash = media.GetProperty("hash").GetString()!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Address(media)));

        await manager.OkAsync(HttpMethod.Delete, $"regions/geloescht/media/{id}");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Address(media)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/media/content/{hash[..2]}/{hash}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/media/files/{room.Town.Number}/404/a.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/media/files/404404/{id}/a.pdf")); // and no such region comes to be
        Assert.Equal((404, "media-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"regions/geloescht/media/{id}"));
    }

    [Fact]
    public async Task Who_may_not_upload_is_told_so_before_anything_is_looked_at()
    {
        var room = await Newsroom.OpenAsync(fixture, "nur-lesen", "de");
        var (observer, _) = await room.MemberAsync(RegionRoles.Observer);
        var (marketing, _) = await room.StaffAsync("marketing-team");
        var (stranger, _) = await room.StrangerAsync();
        var id = await UploadAsync(observer, "nur-lesen", "a.png", Pictures.Png()); // all members may upload

        Assert.Equal((403, "rights-missing"), await ReplaceAsync(observer, "nur-lesen", id, "\"1\"", "no file"u8.ToArray()));
        Assert.Equal((403, "rights-missing"), await RefusedAsync(marketing, "nur-lesen", "no file"u8.ToArray()));

        // Too large to be taken in even to be thrown away: who does not wait to be asked for it finds the connection closed, now and then.
        Assert.Equal((404, "region-unknown"), await stranger.RefusedAsync(
            HttpMethod.Post, "regions/nur-lesen/media?name=a.png", new ByteArrayContent(new byte[2 * 1024 * 1024]), ("Sec-Fetch-Site", "same-origin"),
            ("Expect", "100-continue")));
    }

    private static string Address(JsonElement media) => media.GetProperty("file").GetProperty("address").GetString()!;

    private static async Task<long> UploadAsync(TestClient client, string region, string name, byte[] file)
    {
        var (status, body) = await SendAsync(
            client, HttpMethod.Post, $"regions/{region}/media?name={Uri.EscapeDataString(name)}", file, ("Sec-Fetch-Site", "same-origin"));
        Assert.True(status == 200, body.ToString());
        return body.GetProperty("id").GetInt64();
    }

    private static Task<(int Status, string Code)> RefusedAsync(TestClient client, string region, byte[] file) =>
        client.RefusedAsync(HttpMethod.Post, $"regions/{region}/media?name=a.png", new ByteArrayContent(file));

    private static async Task<(int Status, string Code)> ReplaceAsync(TestClient client, string region, long id, string seen, byte[] file)
    {
        var (status, body) = await SendAsync(
            client, HttpMethod.Put, $"regions/{region}/media/{id}/content", file, ("Sec-Fetch-Site", "same-origin"), ("If-Match", seen));
        return (status, status == 200 ? "" : body.GetProperty("code").GetString()!);
    }

    private static async Task<(int Status, JsonElement Body)> SendAsync(
        TestClient client, HttpMethod method, string route, byte[] file, params (string Name, string Value)[] headers)
    {
        using var response = await client.SendAsync(method, route, new ByteArrayContent(file), headers);
        var body = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
        return ((int)response.StatusCode, body);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await fixture.Platform.GetAsync(address);
        return response.StatusCode;
    }

    /// <summary>What the store has of a file: it lies under the hash of what readers get.</summary>
    private string[] Stored(byte[] sent)
    {
        var kept = sent.AsSpan().StartsWith("%PDF"u8) ? sent : Integreat.Platform.Gateway.Media.Metadata.ImageMetadata.Remove(sent, ".png")!;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept));
        var folder = Path.Combine(Path.GetDirectoryName(fixture.Database)!, "media", "content", hash[..2]);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, $"{hash}*") : [];
    }
}
