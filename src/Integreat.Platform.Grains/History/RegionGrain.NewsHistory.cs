using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.History;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

/// <summary>The versions of texts of news, which know neither review nor translation states.</summary>
internal sealed partial class RegionGrain
{
    private async Task<(TextHistory? History, Refusal? Refusal)> ReadNewsHistoryAsync(Caller caller, TextRef text, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, actor => Region.Check(actor, Capability.ViewNews), cancellation) is { } refusal)
        {
            return (null, refusal);
        }

        // Of what was deleted the history is still there.
        var news = new NewsId(text.Item);
        var seen = await SeenAsync(caller.AsOf, cancellation);
        var entries = await _history.ReadSubjectAsync(Key, Subjects.Of(news), cancellation);
        return entries.Any(entry => entry.Entry.Version <= seen.Version)
            ? (TextHistory.OfNews(entries, new LanguageCode(text.Language), seen.Version), null)
            : (null, NewsRefusals.Unknown(news));
    }

    private async Task<Outcome> RestoreNewsAsync(CommandContext context, TextRef text, int number, int basedOn)
    {
        // Who may not write news learns nothing of their versions.
        var (news, language) = (new NewsId(text.Item), new LanguageCode(text.Language));
        var empty = new EditNews(news, new SaveNewsText(language, basedOn, "", Text.Of(""), _clock.GetUtcNow()));
        if (await RefuseAsync(context.Caller, actor => Region.Check(actor, empty), CancellationToken.None) is { } forbidden)
        {
            return Refused(forbidden);
        }

        var (history, refusal) = await ReadNewsHistoryAsync(context.Caller, text, CancellationToken.None);
        if (history is null)
        {
            return Refused(refusal!);
        }

        if (history.Find(number) is not { } version)
        {
            return Refused(HistoryRefusals.VersionUnknown());
        }

        return await IsErasedAsync([version.Content]) ? Refused(HistoryRefusals.Erased()) : await ExecuteAsync(
            context, CommandDigest.Of("restore-news", text, number, basedOn),
            new EditNews(news, new SaveNewsText(language, basedOn, version.Title, version.Content, _clock.GetUtcNow())));
    }
}
