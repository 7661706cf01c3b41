using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>A dump of one town with a German page.</summary>
internal static class TownDump
{
    public const string Pages = "/api/v3/town/de/pages/";

    /// <summary>Writes "town.json" into a folder.</summary>
    public static void Write(string folder) => File.WriteAllText(Path.Combine(folder, "town.json"), new JsonArray(
        Records.Language(1, "de"),
        Records.Region(1),
        Records.Node(1, 1, 1, null, 1),
        Records.Page(1, 1, null, 1, 1),
        Records.Text(1, 1, 1, 1)).ToJsonString());
}
