using System.Collections.Immutable;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Storage.History;

/// <summary>Looks back: what the journal holds, by moment, by command and by subject. It only reads.</summary>
public interface IJournalHistory
{
    /// <summary>The stream's version at a moment: that of the newest fact that was decided no later. 0 before the first.</summary>
    Task<long> FindVersionAsync(string stream, DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>The commands that changed the stream, newest first.</summary>
    Task<ImmutableArray<CommandEntry>> ReadCommandsAsync(CommandQuery query, CancellationToken cancellation);

    /// <summary>The command whose last fact has this version; null if there is none.</summary>
    Task<CommandEntry?> FindCommandAsync(string stream, long version, CancellationToken cancellation);

    /// <summary>The stream's facts from one version to another, both included, oldest first, at most <paramref name="count"/>.</summary>
    Task<ImmutableArray<JournalEntry>> ReadFactsAsync(string stream, long first, long last, int count, CancellationToken cancellation);

    /// <summary>Everything that happened to a subject, oldest first, each with the reason of its command.</summary>
    Task<ImmutableArray<SubjectEntry>> ReadSubjectAsync(string stream, string subject, CancellationToken cancellation);
}

/// <summary>Which commands are asked for.</summary>
public sealed record CommandQuery
{
    public required string Stream { get; init; }

    /// <summary>Only commands whose last fact has a smaller version; null begins with the newest.</summary>
    public long? Before { get; init; }
    public required int Count { get; init; }
    public string? Account { get; init; }
    public string? Client { get; init; }

    /// <summary>Only commands that did something to it.</summary>
    public string? Subject { get; init; }

    /// <summary>Only commands that brought a fact of this name about, whatever its version.</summary>
    public string? Fact { get; init; }
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>A command that changed something.</summary>
/// <param name="Version">Of its last fact.</param>
/// <param name="Facts">How many facts came of it.</param>
/// <param name="Client">What kind of client sent it; null where nobody recorded it.</param>
public sealed record CommandEntry(
    long Version, long Facts, DateTimeOffset At, string Account, string Id, string? Client, string? Reason)
{
    /// <summary>The version of its first fact.</summary>
    public long First => Version - Facts + 1;
}

/// <param name="Entry">The fact.</param>
/// <param name="Client">What kind of client sent its command.</param>
/// <param name="Reason">Why, in the words of who sent it.</param>
public sealed record SubjectEntry(JournalEntry Entry, string? Client, string? Reason);
