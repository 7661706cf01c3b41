using System.Collections.Immutable;
using Integreat.Platform.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>A place in a YAML file, seen with its merges (<c>&lt;&lt;</c>); below a place that is not there nothing is.</summary>
internal sealed class Yaml(YamlNode? node)
{
    private const string Merge = "<<";

    public bool Exists => node is not null;

    public string? Text => (node as YamlScalarNode)?.Value;

    public IEnumerable<Yaml> Items => node is YamlSequenceNode list ? list.Children.Select(item => new Yaml(item)) : [];

    public IEnumerable<string> Texts => Items.Select(item => item.Text!);

    /// <summary>What is written here goes before what is merged in.</summary>
    public ImmutableDictionary<string, Yaml> Members
    {
        get
        {
            var own = Own().Where(member => member.Key != Merge);
            var merged = Own().Where(member => member.Key == Merge).SelectMany(member => member.Value.Members);
            return own.Concat(merged).DistinctBy(member => member.Key).ToImmutableDictionary();
        }
    }

    public Yaml this[string name] => Members.GetValueOrDefault(name, new Yaml(null));

    /// <summary>The documents of a file of the repository.</summary>
    public static ImmutableArray<Yaml> Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(file)));
        return [.. stream.Documents.Select(document => new Yaml(document.RootNode))];
    }

    /// <summary>Every member of a mapping below this place, however deep.</summary>
    public IEnumerable<KeyValuePair<string, Yaml>> Everything() =>
        Members.Concat(Members.Values.Concat(Items).SelectMany(below => below.Everything()));

    private IEnumerable<KeyValuePair<string, Yaml>> Own() => node is YamlMappingNode map
        ? map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, new Yaml(child.Value)))
        : [];
}
