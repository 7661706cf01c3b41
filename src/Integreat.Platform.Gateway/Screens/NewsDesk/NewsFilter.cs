using System.Collections.Immutable;
using Integreat.Platform.Contracts.News;

namespace Integreat.Platform.Gateway.Screens.NewsDesk;

/// <summary>What somebody wants to see of the news.</summary>
internal static class NewsFilter
{
    /// <summary>Those that are kept to write others after them. For the region they are drafts.</summary>
    public const string Templates = "TEMPLATE";

    private const string Drafts = "DRAFT";

    public static ImmutableArray<string> All { get; } = [Drafts, "SCHEDULED", "SENT", Templates, "ARCHIVED"];

    /// <summary>With which status the region is asked for them; null: for those of any.</summary>
    /// <param name="filter">One of <see cref="All"/>, or empty.</param>
    public static string? StatusOf(string filter) => filter switch
    {
        "" => null,
        Templates => Drafts,
        _ => filter,
    };

    /// <summary>Whether one of them is what is wanted.</summary>
    public static bool Fits(string filter, NewsView item) => filter switch
    {
        Templates => item.News.Template is not null,
        Drafts => item.News.Template is null,
        _ => true,
    };
}
