using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.History;

/// <summary>Commands as the region's history lists them.</summary>
internal static class CommandList
{
    /// <param name="until">The region's version up to which anything is known.</param>
    public static CommandQuery Query(HistoryQuery query, string stream, long until) => new()
    {
        Stream = stream,
        Before = Math.Min(query.Before ?? long.MaxValue, until + 1),
        Count = query.Count,
        Account = query.Account,
        Client = query.Client,
        Subject = query.Subject,
        Fact = query.What,
        From = query.From,
        Until = query.Until,
    };

    public static HistoryEntry View(CommandEntry command, ImmutableArray<JournalEntry> facts) => new(
        command.Version, command.At, command.Account, command.Client, command.Reason, command.Facts, [.. facts.Select(Change)]);

    private static HistoryChange Change(JournalEntry entry)
    {
        var fact = Facts.Region.Read(entry);
        var text = TextChange.Of(fact);
        return new HistoryChange(entry.Name[..entry.Name.LastIndexOf('.')], Subjects.Of(fact), text?.Language.Value, text?.Version?.Number);
    }
}
