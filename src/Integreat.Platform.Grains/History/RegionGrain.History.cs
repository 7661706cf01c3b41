using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.History;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Translations;
using Integreat.Platform.Storage.History;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What happened in the region, as the journal tells it.</summary>
internal sealed partial class RegionGrain : IRegionHistory
{
    // As much as the undo of a command to many texts may bring (a draft and a public version of each), with the numbers that were granted.
    private const int MostUndone = (2 * IRegionBulk.MostThings) + 100;

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

    public async Task<Answer<BeginningView>> ReadBeginningAsync(Caller caller, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, actor => Region.Check(actor, Capability.ViewPages), cancellation) is { } refusal)
        {
            return Refused<BeginningView>(refusal);
        }

        var hasPages = !Region.Pages.ById.IsEmpty;
        var first = await _past.FindAsync(region => region.Settings is not null && !(hasPages && region.Pages.ById.IsEmpty), cancellation);
        return first is { } at ? new(new BeginningView(at)) : Refused<BeginningView>(PastRefusals.NotYetThere());
    }

    public async Task<Answer<TextStepsView>> ReadStepsAsync(Caller caller, TextRef text, CancellationToken cancellation)
    {
        var (history, refusal) = await ReadHistoryAsync(caller, text, cancellation);
        return history is null ? Refused<TextStepsView>(refusal!) : new(new TextStepsView(history.Steps(Region.Erased)));
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
            ? (await ReadTextsAsync([hash], cancellation)).TryGetValue(hash, out var body) ? System.Text.Encoding.UTF8.GetString(body.Span) : null
            : "";
        return new(new TextVersionView(
            version.Number, TranslationMapping.Word(version.Status), version.Title, version.Slug, content ?? "", version.MetaDescription,
            version.MinorEdit, version.MachineTranslated, version.LastUpdated, version.Creator, content is null));
    }

    public async Task<Outcome> RestoreVersionAsync(CommandContext context, TextRef text, int number, string status, int basedOn)
    {
        if (text.Kind is TextKinds.News)
        {
            return await RestoreNewsAsync(context, text, number, basedOn);
        }

        if (TextHistory.OwnerOf(text) is not { } owner)
        {
            return Refused(HistoryRefusals.KindUnknown());
        }

        if (!TranslationMapping.TryParseStatus(status, out var restored) || restored is TranslationStatus.AutoSave)
        {
            return Refused("status-unknown", "A text is restored as a DRAFT, in REVIEW or PUBLIC.");
        }

        // Who may not save such a text learns nothing of its versions.
        var edit = new TextEdit(
            new LanguageCode(text.Language), basedOn, restored, "", "", Text.Of(""), false, false, false, _clock.GetUtcNow(), context.Account);
        if (await RefuseAsync(context.Caller, actor => Region.Check(actor, owner.Save(edit)), CancellationToken.None) is { } forbidden)
        {
            return Refused(forbidden);
        }

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

        return await IsErasedAsync([version.Content]) ? Refused(HistoryRefusals.Erased()) : await ExecuteAsync(
            context,
            CommandDigest.Of("restore-version", text, number, status, basedOn),
            owner.Save(edit with
            {
                Title = version.Title,
                Slug = version.Slug,
                Content = version.Content,
                MachineTranslated = version.MachineTranslated,
                MetaDescription = version.MetaDescription,
                Restores = version,
            }));
    }

    public async Task<Outcome> UndoAsync(CommandContext context, long version)
    {
        if (await RefuseAsync(context.Caller, actor => Region.Check(actor, Capability.ViewDashboard), CancellationToken.None) is { } refusal)
        {
            return Refused(refusal);
        }

        if (await _history.FindCommandAsync(Key, version, CancellationToken.None) is not { } command || command.Version > _stream.Version)
        {
            return Refused(HistoryRefusals.CommandUnknown());
        }

        if (command.Facts > MostUndone)
        {
            return Refused("undo-impossible", $"More than {MostUndone} things were changed at once; that is not undone as a whole.");
        }

        var facts = await _history.ReadFactsAsync(Key, command.First, command.Version, MostUndone, CancellationToken.None);
        var undo = new UndoChanges(
            await _past.AtAsync(command.First - 1, CancellationToken.None), [.. facts.Select(Facts.Region.Read)], _clock.GetUtcNow(), context.Account, Zone);
        if (await IsErasedAsync(undo.Texts()))
        {
            return Refused(HistoryRefusals.Erased());
        }

        var outcome = await ExecuteAsync(context, CommandDigest.Of("undo", version), undo);
        if (outcome.RefusalCode is Outcome.Unprepared)
        {
            Want(undo.Numbers());
        }

        return outcome;
    }

    public async Task<Outcome> EraseTextsAsync(CommandContext context, long version, string? subject)
    {
        if (await RefuseAsync(context.Caller, actor => Region.Check(actor, Capability.EraseTexts), CancellationToken.None) is { } refusal)
        {
            return Refused(refusal);
        }

        if (await _history.FindCommandAsync(Key, version, CancellationToken.None) is not { } command || command.Version > _stream.Version)
        {
            return Refused(HistoryRefusals.CommandUnknown());
        }

        var facts = subject is null
            ? await _history.ReadFactsAsync(Key, command.First, command.Version, (int)command.Facts, CancellationToken.None)
            : (await _history.ReadSubjectAsync(Key, subject, CancellationToken.None)).Select(entry => entry.Entry)
                .Where(entry => entry.Version >= command.First && entry.Version <= command.Version);
        return await ExecuteAsync(
            context, CommandDigest.Of("erase-texts", version, subject), new EraseTexts(version, [.. facts.Select(Facts.Region.Read)]));
    }

    private async Task<bool> IsErasedAsync(IEnumerable<Text> texts) =>
        texts.Select(text => text.Hash).OfType<string>().Distinct().ToImmutableArray() is { IsEmpty: false } hashes
        && (hashes.Any(Region.Erased.Contains) || !(await _journal.FindMissingBodiesAsync(hashes, CancellationToken.None)).IsEmpty);

    private async Task<(TextHistory? History, Refusal? Refusal)> ReadHistoryAsync(Caller caller, TextRef text, CancellationToken cancellation)
    {
        if (text.Kind is TextKinds.News)
        {
            return await ReadNewsHistoryAsync(caller, text, cancellation);
        }

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
    public static Refusal KindUnknown() => new("item-kind-unknown", "Versions are kept of texts of pages, events, locations, news and the imprint.");

    public static Refusal VersionUnknown() => new("version-unknown", "The text has no such version. Choose one of its list of versions.");

    public static Refusal CommandUnknown() => new(
        "command-unknown", "No command ended with this version of the region. Take the version of a command from the history, or from its answer.");

    public static Refusal Erased() =>
        new("text-erased", "This version held personal data and its content was erased for good. Choose another version.");
}
