using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Texts;
using Integreat.Platform.Grains.Translations;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

/// <summary>How texts come in, whatever they belong to.</summary>
internal sealed partial class RegionGrain
{
    private const int MostTextBytes = 1024 * 1024;
    private const string TextTooLong = "text-too-long";
    private const string TooLongDetail = "A text has at most 1 MB. Spread it over several.";

    /// <summary>Saves an editor's text: its HTML is cleaned before anything is decided.</summary>
    private async Task<Outcome> SaveTextAsync(
        CommandContext context, string digest, string language, TranslationData text, Func<TextEdit, RegionCommand> save)
    {
        var clean = text with { Content = await HtmlCleaner.CleanEditedAsync(text.Content) };
        return IsTooLong(clean.Content) ? Refused(TextTooLong, TooLongDetail) : clean.TryParse(language, _clock.GetUtcNow(), context.Account, out var edit)
            ? await ExecuteAsync(context, digest, save(edit), BodiesOf(clean.Content))
            : Refused("status-unknown", "A text is a DRAFT, in REVIEW, PUBLIC or an AUTO_SAVE.");
    }

    /// <summary>Gives a text back with a comment for its author.</summary>
    private Task<Outcome> ReturnTextAsync(CommandContext context, string digest, string comment, Func<Text, RegionCommand> giveBack) =>
        comment.Length > ReturnedView.LongestComment
            ? Task.FromResult(Refused("comment-too-long", $"A comment has at most {ReturnedView.LongestComment} characters. Say it in fewer words."))
            : ExecuteAsync(context, digest, giveBack(Text.Of(comment)), BodiesOf(comment));

    private static bool IsTooLong(string content) => Encoding.UTF8.GetByteCount(content) > MostTextBytes;

    private static ImmutableArray<Body> BodiesOf(string content) =>
        Text.Of(content).Hash is { } hash ? [new Body(hash, Encoding.UTF8.GetBytes(content))] : [];
}
