using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Import;
using ClusterGateway = Integreat.Platform.SystemTests.Cluster.Gateway;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>A town with one page, which may be pushed to.</summary>
internal static class Town
{
    public const string File = "town.json";

    public static Task WriteAsync(string folder)
    {
        var page = Records.Page(1, 1, null, 1, 1);
        page["fields"]!["api_token"] = ClusterGateway.Token;
        var dump = new JsonArray(Records.Language(1, "de"), Records.Region(1), Records.Node(1, 1, 1, null, 1), page, Records.Text(1, 1, 1, 1));
        return System.IO.File.WriteAllTextAsync(Path.Combine(folder, File), dump.ToJsonString());
    }
}
