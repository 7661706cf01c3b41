using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Resolve;

namespace Integreat.Platform.Tests.Import;

/// <summary>Dump files of a few records in a folder of their own.</summary>
internal sealed class SmallDump : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dump-");

    public List<string> Files { get; } = [];

    public List<string> Patches { get; } = [];

    public SmallDump With(params JsonObject[] records) => WithText(new JsonArray([.. records]).ToJsonString());

    public SmallDump WithText(string text)
    {
        Files.Add(Write($"{Files.Count}.json", text));
        return this;
    }

    public SmallDump PatchedWith(params JsonObject[] records)
    {
        Patches.Add(Write($"patch{Patches.Count}.json", new JsonArray([.. records]).ToJsonString()));
        return this;
    }

    public Task<DumpContent> ReadAsync() => DumpReader.ReadAsync(Files, Patches, null, TestContext.Current.CancellationToken);

    public async Task<ResolvedDump> ResolveAsync() => DumpResolver.Resolve(await ReadAsync());

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
