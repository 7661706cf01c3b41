using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import;

namespace Integreat.Platform.Tests.Import;

/// <summary>The grains of the import protocol, as far as the sender can tell: they store bodies and remember digests.</summary>
internal sealed class ImportCluster
{
    private readonly Dictionary<string, byte[]> _bodies = [];
    private readonly HashSet<RecordSource> _known = [];
    private long _version;

    /// <summary>Every call that is not about bodies: "r:1 dry", "p:platform take", "r:1 visible 5", ...</summary>
    public List<string> Log { get; } = [];

    public List<string> CommandIds { get; } = [];

    public List<int> Chunks { get; } = [];

    public Dictionary<string, RegionManifest> Manifests { get; } = [];

    /// <summary>Refusals to give, by log line; each once.</summary>
    public Dictionary<string, string> Refusals { get; } = [];

    public ImmutableArray<ImportNote> PlatformNotes { get; set; } = [];

    public CmsDumpImport Import => ImportWith(media: null);

    public CmsDumpImport ImportWith(MediaCopy? media) => new(GrainDouble.Factory(Answer), media);

    private object Answer(string key, string method, object?[] arguments)
    {
        switch (method)
        {
            case "FindMissingBodiesAsync":
                var hashes = (ImmutableArray<string>)arguments[0]!;
                return Task.FromResult(hashes.RemoveAll(_bodies.ContainsKey));
            case "StoreBodiesAsync":
                return Store((ImmutableArray<ReadOnlyMemory<byte>>)arguments[0]!);
            case "PrepareAsync":
                Log.Add($"{key} prepare");
                return Task.CompletedTask;
            case "WaitUntilVisibleAsync":
                Log.Add(string.Create(CultureInfo.InvariantCulture, $"{key} visible {arguments[0]}"));
                return Task.CompletedTask;
            case "ImportAsync" when key == GrainKeys.Platform:
                var platform = ManifestJson.Read<PlatformManifest>(Json((ImmutableArray<string>)arguments[1]!));
                return Task.FromResult(Take(key, arguments, [.. platform.Languages.Select(language => language.Source)]));
            case "ImportAsync":
                var region = Manifest((ImmutableArray<string>)arguments[1]!);
                Manifests[key] = region;
                return Task.FromResult(Take(key, arguments, [region.Source, .. region.Pages.Select(page => page.Source)]));
            default:
                throw new NotSupportedException(method);
        }
    }

    private ImportOutcome Take(string key, object?[] arguments, IReadOnlyCollection<RecordSource> sources)
    {
        var dryRun = (bool)arguments[2]!;
        var call = $"{key} {(dryRun ? "dry" : "take")}";
        Log.Add(call);
        CommandIds.Add(((CommandContext)arguments[0]!).CommandId);
        if (Refusals.Remove(call, out var code))
        {
            return new ImportOutcome(new Outcome(_version, null, code, "Because."), [], [], []);
        }

        var unknown = sources.Where(source => !_known.Contains(source)).ToList();
        var unchanged = sources.Where(_known.Contains).ToList();
        if (!dryRun && unknown.Count > 0)
        {
            _known.UnionWith(sources);
            _version++;
        }

        return new ImportOutcome(
            new Outcome(_version), Counts(unknown), Counts(unchanged), key == GrainKeys.Platform ? PlatformNotes : []);
    }

    private static ImmutableArray<KeyValuePair<string, int>> Counts(IEnumerable<RecordSource> sources) =>
        [.. sources.CountBy(source => source.Model)];

    private Task Store(ImmutableArray<ReadOnlyMemory<byte>> bodies)
    {
        Chunks.Add(bodies.Sum(body => body.Length));
        foreach (var body in bodies)
        {
            _bodies.Add(Convert.ToHexStringLower(SHA256.HashData(body.Span)), body.ToArray());
        }

        return Task.CompletedTask;
    }

    private byte[] Json(ImmutableArray<string> parts) => [.. parts.SelectMany(hash => _bodies[hash])];

    private RegionManifest Manifest(ImmutableArray<string> parts)
    {
        var manifest = ManifestJson.Read<RegionManifest>(Json(parts));
        Assert.All(manifest.Translations, text => Assert.True(text.Body is null || _bodies.ContainsKey(text.Body)));
        return manifest;
    }
}
