using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Bulk;

/// <summary>One of the things that a command is for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Command">What is done to it.</param>
public sealed record BulkItem(long Id, RegionCommand Command);

/// <summary>The same to many things: each is decided as if it had come alone.</summary>
public static class BulkRules
{
    /// <summary>
    /// Decides one after the other, each on what the ones before it have left. What is declined stops no other; only what has to wait for the
    /// platform lets all of them wait, because what was decided once is not decided again.
    /// </summary>
    /// <param name="decide">Decides one; its rights are looked at, too.</param>
    public static Decision<RegionFact> DecideEach(
        this Region region, ImmutableArray<BulkItem> items, Func<Region, RegionCommand, Decision<RegionFact>> decide)
    {
        var facts = ImmutableArray.CreateBuilder<RegionFact>(items.Length);
        var results = ImmutableArray.CreateBuilder<ItemDecision>(items.Length);
        foreach (var item in items)
        {
            var decision = decide(region, item.Command);
            if (decision.Refusal is { BlamesCatalog: true } or { Code: NumberSupply.Unprepared })
            {
                return decision.Refusal;
            }

            facts.AddRange(decision.Facts);
            results.Add(new ItemDecision(item.Id, decision.Refusal));
            region = decision.Facts.Aggregate(region, (state, fact) => state.Apply(fact));
        }

        return new Decision<RegionFact>(facts.DrainToImmutable(), null) { Items = results.DrainToImmutable() };
    }

    /// <summary>The command that does the same to one thing that was looked at, as the thing stands.</summary>
    internal static RegionCommand Single(Region region, RegionCommand command) => command switch
    {
        AppendPage append => new MovePage(append.Page, append.Parent, LastBut(region.Pages, append.Parent, append.Page)),
        GivePage give => Give(give, region.Pages.Find(give.Page)),
        PublishText publish => publish.Owner.Save(AsItIs(publish, region)),
        WithdrawText withdraw => withdraw.Owner.Withdraw(
            withdraw.Language, withdraw.Seen ?? withdraw.Owner.NewestIn(region, withdraw.Language)?.Number ?? 0),
        ConfirmText confirm => confirm.Owner.Confirm(
            confirm.Language, confirm.Seen ?? confirm.Owner.NewestIn(region, confirm.Language)?.Number ?? 0, confirm.At),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule says what this comes to."),
    };

    /// <summary>Why a text cannot be published as it is, or null.</summary>
    internal static Refusal? Check(Region region, PublishText publish) => publish.Owner.TextsIn(region) is not { } texts
        ? publish.Owner.Unknown()
        : texts.GetValueOrDefault(publish.Language)?.Working.Status switch
        {
            null => BulkRefusals.TextMissing(publish.Language),
            TranslationStatus.AutoSave => BulkRefusals.AutoSaved(publish.Language),
            _ => null,
        };

    /// <summary>Whether readers have the newest version already, and it was seen.</summary>
    internal static bool IsDone(Region region, PublishText publish) =>
        publish.Owner.NewestIn(region, publish.Language) is { Status: TranslationStatus.Public } newest && (publish.Seen ?? newest.Number) == newest.Number;

    private static PageId? LastBut(PageTree tree, PageId parent, PageId page) => tree.ChildrenOf(parent) switch
    {
        [.., var last] when last != page => last,
        [.., var last, _] => last,
        _ => null,
    };

    private static ChangePage Give(GivePage give, Page? page) => new(
        give.Page, (page?.Attributes ?? PageAttributes.None) with { Organization = give.Organization }, give.Seen);

    // What its author saw of the source is what it has seen: publishing is no look at it.
    private static TextEdit AsItIs(PublishText publish, Region region) => publish.Owner.NewestIn(region, publish.Language) is { } newest
        ? new TextEdit(
            publish.Language, publish.Seen ?? newest.Number, TranslationStatus.Public, newest.Title, newest.Slug, newest.Content, newest.MinorEdit,
            newest.CurrentlyInTranslation, newest.MachineTranslated, publish.At, publish.By, newest.MetaDescription, newest)
        : new TextEdit(publish.Language, 0, TranslationStatus.Public, "", "", Text.Of(""), false, false, false, publish.At, publish.By);
}

internal static class BulkRefusals
{
    public static Refusal TextMissing(LanguageCode language) =>
        new("translation-missing", $"There is no text in \"{language}\" that could be published. Write one first.");

    public static Refusal AutoSaved(LanguageCode language) => new(
        "translation-auto-saved",
        $"The newest version of the text in \"{language}\" is what a browser has saved by itself. Save it as a draft, or hand it in, first.");
}
