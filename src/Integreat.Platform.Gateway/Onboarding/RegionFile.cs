using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Import;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>A file with a region. Whoever opens it has it checked from one end to the other before anything of it is used.</summary>
internal sealed class RegionFile : IAsyncDisposable
{
    private const string ManifestName = "manifest.json";
    private const string HashName = "manifest.sha256";

    private readonly ZipArchive _zip;

    private RegionFile(ZipArchive zip, RegionFileManifest manifest, string hash) => (_zip, Manifest, Hash) = (zip, manifest, hash);

    public RegionFileManifest Manifest { get; }

    /// <summary>SHA-256 of the manifest, and with that of everything.</summary>
    public string Hash { get; }

    /// <exception cref="RegionFileException">It is no such file, or damaged, or of a newer release.</exception>
    public static async Task<RegionFile> OpenAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            if (zip.GetEntry(ManifestName) is null || zip.GetEntry(HashName) is null)
            {
                throw Foreign();
            }

            var json = await ReadAsync(zip, ManifestName, cancellation);
            var hash = HashOf(json);
            if (Encoding.ASCII.GetString(await ReadAsync(zip, HashName, cancellation)).Trim() != hash)
            {
                throw Damaged(ManifestName);
            }

            var file = new RegionFile(zip, Parse(json), hash);
            await file.CheckAsync(cancellation);
            return file;
        }
        catch (InvalidDataException exception)
        {
            throw new RegionFileException("This is no file with a region, or it is damaged. Export the region again.", exception);
        }
    }

    /// <summary>A part or a text.</summary>
    public Task<byte[]> ReadBodyAsync(string hash, CancellationToken cancellation) => ReadAsync(_zip, BodyName(hash), cancellation);

    /// <summary>The bytes of a file, which can be read from the beginning.</summary>
    public async Task<MemoryStream> ReadMediaAsync(RegionFileMedia media, CancellationToken cancellation) =>
        new(await ReadAsync(_zip, MediaName(media.Path), cancellation), writable: false);

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    public static string BodyName(string hash) => $"bodies/{hash}";

    public static string MediaName(string path) => $"media/{path}";

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static async Task WriteAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellation);
        await entry.WriteAsync(bytes, cancellation);
    }

    /// <summary>Writes the manifest, which is the last thing.</summary>
    public static async Task WriteAsync(ZipArchive zip, RegionFileManifest manifest, CancellationToken cancellation)
    {
        var json = ManifestJson.Write(manifest);
        await WriteAsync(zip, ManifestName, json, cancellation);
        await WriteAsync(zip, HashName, Encoding.ASCII.GetBytes(HashOf(json)), cancellation);
    }

    private static RegionFileManifest Parse(byte[] json)
    {
        try
        {
            using (var root = JsonDocument.Parse(json))
            {
                if (root.RootElement.GetProperty("file").GetString() != RegionFileManifest.Kind)
                {
                    throw Foreign();
                }

                if (root.RootElement.GetProperty("format").GetInt32() > RegionFileManifest.Newest)
                {
                    throw new RegionFileException("The file was written by a newer release of the platform. Upgrade this installation and import it then.");
                }
            }

            return ManifestJson.Read<RegionFileManifest>(json);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(ManifestName);
        }
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var hash in Manifest.Parts.Concat(Manifest.Texts))
        {
            await CheckAsync(BodyName(hash), hash, cancellation);
        }

        foreach (var media in Manifest.Media)
        {
            await CheckAsync(MediaName(media.Path), media.Sha256, cancellation);
        }
    }

    private async Task CheckAsync(string name, string hash, CancellationToken cancellation)
    {
        if (_zip.GetEntry(name) is null || HashOf(await ReadAsync(_zip, name, cancellation)) != hash)
        {
            throw Damaged(name);
        }
    }

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string name, CancellationToken cancellation)
    {
        await using var entry = await zip.GetEntry(name)!.OpenAsync(cancellation);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static RegionFileException Foreign() => new("This is no file with a region. Take one that \"region export\" wrote.");

    private static RegionFileException Damaged(string name) => new($"The file is damaged: {name} is not what was written. Export the region again.");
}
