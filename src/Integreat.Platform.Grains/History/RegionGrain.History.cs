using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.History;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Translations;
using Integreat.Platform.Storage.History;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What happened in the region, as the journal tells it.</summary>
internal sealed partial class RegionGrain : IRegionHistory
{
    private readonly IJournalHistory _history;

    public async Task<Answer<HistoryView>> ListAsync(Caller caller, HistoryQuery query, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, actor => Region.Check(actor, Capability.ViewHistory), cancellation) is { } refusal)
        {
            return Refused<HistoryView>(refusal);
        }

        if (query.Count is < 1 or > HistoryQuery.MostCommands)
        {
            return Refused<HistoryView>(new Refusal("query-invalid", $"Ask for 1 to {HistoryQuery.MostCommands} commands at once."));
        }

        var seen = await SeenAsync(caller.AsOf, cancellation);
        var commands = await _history.ReadCommandsAsync(CommandList.Query(query, Key, seen.Version), cancellation);
        var entries = ImmutableArray.CreateBuilder<HistoryEntry>(commands.Length);
        foreach (var command in commands)
        {
            var facts = await _history.ReadFactsAsync(Key, command.First, command.Version, HistoryEntry.MostChanges, cancellation);
            entries.Add(CommandList.View(command, facts));
        }

        return new(new HistoryView(entries.DrainToImmutable(), commands.Length == query.Count ? commands[^1].Version : null));
    }

    public async Task<Answer<TextStepsView>> ReadStepsAsync(Caller caller, TextRef text, CancellationToken cancellation)
    {
        var (history, refusal) = await ReadHistoryAsync(caller, text, cancellation);
        return history is null ? Refused<TextStepsView>(refusal!) : new(new TextStepsView(history.Steps()));
    }

    public async Task<Answer<TextVersionView>> ReadVersionAsync(Caller caller, TextRef text, int? number, CancellationToken cancellation)
    {
        var (history, refusal) = await ReadHistoryAsync(caller, text, cancellation);
        if (history is null)
        {
            return Refused<TextVersionView>(refusal!);
        }

        if (history.Find(number) is not { } version)
        {
            return Refused<TextVersionView>(HistoryRefusals.VersionUnknown());
        }

        var content = version.Content.Hash is { } hash
            ? (await _journal.ReadBodiesAsync([hash], cancellation)).TryGetValue(hash, out var body) ? Encoding.UTF8.GetString(body.Span) : null
            : "";
        return new(new TextVersionView(
            version.Number, TranslationMapping.Word(version.Status), version.Title, version.Slug, content ?? "", version.MetaDescription,
            version.MinorEdit, version.MachineTranslated, version.LastUpdated, version.Creator, content is null));
    }

    public async Task<Outcome> RestoreVersionAsync(CommandContext context, TextRef text, int number, string status, int basedOn)
    {
        // What is needed of the past never changes, so it is read before the command is decided.
        var (history, refusal) = await ReadHistoryAsync(context.Caller, text, CancellationToken.None);
        if (history is null)
        {
            return Refused(refusal!);
        }

        if (history.Find(number) is not { } version)
        {
            return Refused(HistoryRefusals.VersionUnknown());
        }

        if (!TranslationMapping.TryParseStatus(status, out var restored) || restored is TranslationStatus.AutoSave)
        {
            return Refused("status-unknown", "A text is restored as a DRAFT, in REVIEW or PUBLIC.");
        }

        if (version.Content.Hash is { } hash && !(await _journal.FindMissingBodiesAsync([hash], CancellationToken.None)).IsEmpty)
        {
            return Refused(HistoryRefusals.Erased());
        }

        return await ExecuteAsync(
            context,
            CommandDigest.Of("restore-version", text, number, status, basedOn),
            TextHistory.OwnerOf(text)!.Save(new TextEdit(
                new LanguageCode(text.Language), basedOn, restored, version.Title, version.Slug, version.Content, MinorEdit: false,
                CurrentlyInTranslation: false, version.MachineTranslated, _clock.GetUtcNow(), context.Account, version.MetaDescription)));
    }

    private async Task<(TextHistory? History, Refusal? Refusal)> ReadHistoryAsync(Caller caller, TextRef text, CancellationToken cancellation)
    {
        var owner = TextHistory.OwnerOf(text);
        var refusal = await RefuseAsync(
            caller, actor => owner is null ? Region.Check(actor, Capability.ViewDashboard) : owner.CheckView(Region, actor), cancellation);
        if (owner is null || refusal is not null)
        {
            return (null, refusal ?? HistoryRefusals.KindUnknown());
        }

        // Of what was deleted the history is still there.
        var seen = await SeenAsync(caller.AsOf, cancellation);
        var entries = await _history.ReadSubjectAsync(Key, TextHistory.SubjectOf(owner), cancellation);
        return entries.Any(entry => entry.Entry.Version <= seen.Version)
            ? (TextHistory.Of(entries, new LanguageCode(text.Language), seen.Version), null)
            : (null, owner.Unknown());
    }
}

internal static class HistoryRefusals
{
    public static Refusal KindUnknown() => new("item-kind-unknown", "Versions are kept of texts of pages, events, locations and the imprint.");

    public static Refusal VersionUnknown() => new("version-unknown", "The text has no such version. Choose one of its list of versions.");

    public static Refusal Erased() =>
        new("text-erased", "This version held personal data and its content was erased for good. Choose another version.");
}
