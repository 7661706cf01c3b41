namespace Integreat.Platform.Domain.Languages;

/// <summary>A language in a region: from which it is translated, whether it is served, whether it is listed.</summary>
public sealed record LanguageNode(LanguageCode Language, LanguageCode? Parent, bool Active, bool Visible);

/// <summary>The languages of a region in tree order: the root (default language) first, every parent before its children.</summary>
public sealed record LanguageTree(ImmutableArray<LanguageNode> Nodes)
{
    public static LanguageTree Empty { get; } = new([]);

    /// <summary>The root's language; null while there is none.</summary>
    public LanguageCode? Default => Nodes is [var root, ..] ? root.Language : null;

    public LanguageNode? Find(LanguageCode language) => Nodes.FirstOrDefault(node => node.Language == language);

    public bool Contains(LanguageCode language) => Find(language) is not null;

    /// <summary>Whether <paramref name="language"/> is <paramref name="ancestor"/> or is translated from it, directly or not.</summary>
    public bool IsBelow(LanguageCode language, LanguageCode ancestor)
    {
        for (LanguageCode? step = language; step is { } current; step = Find(current)?.Parent)
        {
            if (current == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With the node as the last child of its parent.</summary>
    internal LanguageTree Add(LanguageNode node) => node.Parent is { } parent
        ? new(Nodes.Insert(EndOf(Nodes, parent), node))
        : new(Nodes.Insert(0, node));

    internal LanguageTree Replace(LanguageCode language, Func<LanguageNode, LanguageNode> change)
    {
        var index = IndexOf(Nodes, language);
        return new(Nodes.SetItem(index, change(Nodes[index])));
    }

    /// <summary>With the node and all below it as the last child of another parent.</summary>
    internal LanguageTree Move(LanguageCode language, LanguageCode parent)
    {
        var start = IndexOf(Nodes, language);
        var end = EndOf(Nodes, language);
        var branch = Nodes[start..end].SetItem(0, Nodes[start] with { Parent = parent });
        var rest = Nodes.RemoveRange(start, end - start);
        return new(rest.InsertRange(EndOf(rest, parent), branch));
    }

    private static int IndexOf(ImmutableArray<LanguageNode> nodes, LanguageCode language)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Language == language)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(language), language.Value, "The language is not in the tree.");
    }

    private static int EndOf(ImmutableArray<LanguageNode> nodes, LanguageCode language)
    {
        var tree = new LanguageTree(nodes);
        var end = IndexOf(nodes, language) + 1;
        while (end < nodes.Length && tree.IsBelow(nodes[end].Language, language))
        {
            end++;
        }

        return end;
    }
}
