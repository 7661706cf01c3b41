using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>A language in which a region writes.</summary>
/// <param name="Source">From which it is translated; null for the first one.</param>
public sealed record TextLanguage(string Slug, string Name, bool RightToLeft, string? Source)
{
    public string Direction => RightToLeft ? "rtl" : "ltr";
}

/// <summary>What came of saving, for the browser and for the screen.</summary>
/// <param name="Texts">As they are now; null if nothing was saved.</param>
internal sealed record TextResult(TextAnswer Answer, WrittenTexts? Texts = null, TextConflict? Conflict = null, Outcome? Refusal = null);

/// <summary>Saves what is written at a desk, and what it needs to know of the region.</summary>
internal sealed class DeskTexts(IGrainFactory grains, ScreenCommands commands, DirectoryReplica directory)
{
    /// <summary>The languages of a region that are served, in the sequence of its tree.</summary>
    public async Task<ImmutableArray<TextLanguage>> LanguagesAsync(Desk desk)
    {
        var entry = (await directory.ReadAsync(CancellationToken.None)).Find(desk.Region);

        // The tree of languages is no secret: readers get it. Who may see a page is asked with the page.
        var tree = await grains.GetGrain<IRegionLanguages>(desk.Key).ReadLanguagesAsync(Caller.Platform, CancellationToken.None);
        var sources = tree.Value?.Languages.ToDictionary(node => node.Language, node => node.Parent) ?? [];
        return
        [
            .. (entry?.Languages ?? []).Where(language => language.Active).Select(language => new TextLanguage(
                language.Slug, language.NativeName, language.RightToLeft, sources.GetValueOrDefault(language.Slug))),
        ];
    }

    public Task<RegionClock> ClockAsync(Desk desk) => RegionClock.ReadAsync(grains, desk);

    /// <summary>Saves a text. Sent once more under the same id it has no further effect, and the answer is the same.</summary>
    /// <param name="before">The text as the screen knew it.</param>
    public async Task<TextResult> SaveAsync(
        Visitor visitor, Desk desk, IWritten written, string language, TextWish wish, string content, TranslationVersionView? before)
    {
        var about = new TextRef(written.Kind, written.Item, language);
        try
        {
            var outcome = await commands.SendAsync(
                visitor, desk.Key, context => written.SaveAsync(context, language, wish.ToData(content)), wish.Id);
            if (outcome is { RefusalCode: Outcome.RegionBusy })
            {
                return new TextResult(TextAnswer.Again, Refusal: outcome);
            }

            if (outcome is { RefusalCode: not null, Conflict: null })
            {
                return new TextResult(TextAnswer.Refused, Refusal: outcome);
            }

            if ((await written.ReadAsync(visitor.Caller)).Value is not { } found || found.In(language) is not { } text)
            {
                return new TextResult(TextAnswer.Refused, Refusal: new Outcome(0, RefusalCode: "translation-missing", Detail: "The text is not there any more."));
            }

            if (outcome.Conflict is { } conflict)
            {
                var seen = await VersionAsync(visitor, desk, about, wish.BasedOn);
                return new TextResult(TextAnswer.Conflict, found, TextConflict.Of(conflict, wish, content, seen, text.Working));
            }

            return await SavedAsync(visitor, desk, about, wish, content, before, outcome, text) is { } answer
                ? new TextResult(answer, found)
                : new TextResult(TextAnswer.Again);
        }
        catch (Exception exception) when (Unreachable.Is(exception) || exception is OverloadedException)
        {
            return new TextResult(TextAnswer.Again);
        }
    }

    private async Task<TextAnswer?> SavedAsync(
        Visitor visitor, Desk desk, TextRef about, TextWish wish, string content, TranslationVersionView? before, Outcome outcome, TranslationView text)
    {
        if (text.Working.Id != outcome.Id)
        {
            // Somebody has saved since. What was made here is an earlier version now, and what comes next meets that one.
            var steps = await grains.GetGrain<IRegionHistory>(desk.Key).ReadStepsAsync(visitor.Caller, about, CancellationToken.None);
            return steps.Value?.Steps.FirstOrDefault(step => step.Version == outcome.Version && step.What == "saved") is { Number: { } number } step
                ? new TextAnswer("saved", number, wish.Status, At: step.At)
                : null;
        }

        // Whoever has not touched the content gets it as somebody else has left it.
        var saved = text.Working;
        var isUntouched = before is not null && before.Number == wish.BasedOn && before.Content == content;
        return new TextAnswer(
            "saved", saved.Number, saved.Status, saved.Title, AddressOf(text), isUntouched && saved.Content != content ? saved.Content : null, saved.LastUpdated);
    }

    /// <summary>The address that stands in the form; empty as long as it is to follow the title.</summary>
    public static string AddressOf(TranslationView? text) =>
        text is null or { Public: null, Working.Status: "AUTO_SAVE" } ? "" : text.Working.Slug;

    private async Task<TextVersionView?> VersionAsync(Visitor visitor, Desk desk, TextRef about, int number) => number is 0 ? null
        : (await grains.GetGrain<IRegionHistory>(desk.Key).ReadVersionAsync(
            visitor.Caller, about, number, CancellationToken.None)).Value;

    /// <summary>What readers would get of a text; null where nobody can say at the moment.</summary>
    public async Task<string?> PreviewAsync(Desk desk, IWritten written, string language, string content)
    {
        try
        {
            return await grains.GetGrain<IEditionPreview>(GrainKeys.Edition(desk.Region, language))
                .PreviewAsync(written.Kind == TextKinds.Page ? written.Item : null, content, CancellationToken.None);
        }
        catch (Exception exception) when (Unreachable.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Brings an earlier version back as a draft.</summary>
    public Task<Outcome> RestoreAsync(Visitor visitor, Desk desk, TextRef about, int version, int basedOn) => commands.SendAsync<IRegionHistory>(
        visitor, desk.Key, (history, context) => history.RestoreVersionAsync(context, about, version, "DRAFT", basedOn));

    /// <summary>Does something else to a text.</summary>
    public Task<Outcome> DoAsync(Visitor visitor, Desk desk, Func<CommandContext, Task<Outcome>> command) => commands.SendAsync(visitor, desk.Key, command);
}
