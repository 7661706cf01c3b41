using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>What is done to pages in the tree. The region decides; every move and archiving can be undone.</summary>
public sealed partial class PageTreeView
{
    private NewPage? _new;
    private string _newText = "";
    private bool _focusNew;
    private ElementReference _newTitle;

    private IEnumerable<(TreeStep Step, string Sign, string Words)> Steps =>
    [
        (TreeStep.Up, "↑", Words.Up), (TreeStep.Down, "↓", Words.Down), (TreeStep.Out, "←", Words.Out), (TreeStep.In, "→", Words.In),
    ];

    private bool MayPublishChosen => Chosen.All(page => _pages.Find(page) is not { } row || Desk.MayPublish(row));

    /// <summary>A page was moved with the keyboard.</summary>
    [JSInvokable]
    public Task StepAsync(string key) => key switch
    {
        "ArrowUp" => StepAsync(TreeStep.Up),
        "ArrowDown" => StepAsync(TreeStep.Down),
        "ArrowLeft" => StepAsync(TreeStep.Out),
        _ => StepAsync(TreeStep.In),
    };

    /// <summary>A page was dropped on another one.</summary>
    /// <param name="where">"before", "after" or "into".</param>
    [JSInvokable]
    public async Task DropAsync(long page, long target, string where)
    {
        if (_pages.Find(page) is { } moved && TreePlace.Drop(_pages, page, target, where) is { } place)
        {
            await MoveAsync(moved, place);
        }
    }

    private bool Can(TreeStep step) => Active is { } page && TreePlace.Step(_pages, page, step) is not null;

    private async Task StepAsync(TreeStep step)
    {
        if (Active is { } page && TreePlace.Step(_pages, page, step) is { } place)
        {
            await MoveAsync(page, place);
        }
    }

    private async Task MoveAsync(PageRow page, TreePlace place)
    {
        var before = TreePlace.Of(_pages, page);
        if (await SendAsync<IRegionPages>((pages, context) => pages.MoveAsync(context, page.Id, place.Parent, place.After)) is not null)
        {
            _active = page.Id;
            _open.UnionWith(place.Parent is { } parent ? [parent] : []);
            Messages.OfferUndo(
                Visitor, Words.Moved,
                async () => await SendAsync<IRegionPages>((pages, context) => pages.MoveAsync(context, page.Id, before.Parent, before.After)) is not null);
        }
    }

    private async Task PutAwayAsync()
    {
        var (pages, isArchived) = (Chosen, _isArchived);
        if (await SendAsync<IRegionBulk>((bulk, context) => PutAwayAsync(bulk, context, pages, isArchived)) is { } outcome)
        {
            _chosen.Clear();
            var done = outcome.Items!.Value.Count(item => item.RefusalCode is null);
            Messages.OfferUndo(
                Visitor, isArchived ? Words.Restored(done) : Words.Archived(done),
                async () => await SendAsync<IRegionBulk>((bulk, context) => PutAwayAsync(bulk, context, pages, !isArchived)) is not null);
        }
    }

    private static Task<Outcome> PutAwayAsync(IRegionBulk bulk, CommandContext context, ImmutableArray<long> pages, bool isArchived) =>
        isArchived ? bulk.RestoreAsync(context, BulkKinds.Page, pages) : bulk.ArchiveAsync(context, BulkKinds.Page, pages);

    private async Task PublishAsync()
    {
        var (pages, language) = (Chosen, _language);
        var outcome = await SendAsync<IRegionBulk>((bulk, context) => bulk.PublishAsync(
            context, BulkKinds.Page, language, [.. pages.Select(page => new SeenThing(page))]));
        if (outcome is not null)
        {
            _chosen.Clear();
            Messages.Say(Words.Published(outcome.Items!.Value.Count(item => item.RefusalCode is null), pages.Length, language));
        }
    }

    private void BeginNew(long? parent) => (_new, _newText, _focusNew) = (new NewPage(parent), "", true);

    private async Task CreateAsync()
    {
        if (_new is not { } added || _newText.Trim() is not { Length: > 0 } title || _pages.Languages is not [var language, ..])
        {
            return;
        }

        // The same command again if only the text failed: nobody gets the page twice.
        var outcome = await Commands.SendAsync<IRegionPages>(
            Visitor, Desk.Key, (pages, context) => pages.AddAsync(context, added.Parent, _pages.ChildrenOf(added.Parent).LastOrDefault()?.Id), added.Command);
        if (!Messages.Passed(Visitor, outcome) || outcome.Id is not { } page)
        {
            return;
        }

        var saved = await Commands.SendAsync<IRegionPages>(Visitor, Desk.Key, (pages, context) => pages.SaveTranslationAsync(context, page, language, new TranslationData
        {
            BasedOn = 0,
            Status = "DRAFT",
            Title = title,
        }));
        if (!Messages.Passed(Visitor, saved))
        {
            return;
        }

        (_new, _active) = (null, page);
        _open.UnionWith(added.Parent is { } parent ? [parent] : []);
        Navigation.NavigateTo($"admin/{Desk.Slug}/pages/{page}/{language}");
    }

    // Null if it was refused, which is said.
    private async Task<Outcome?> SendAsync<TGrain>(Func<TGrain, CommandContext, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey
    {
        var outcome = await Commands.SendAsync(Visitor, Desk.Key, command);
        return Messages.Passed(Visitor, outcome) ? outcome : null;
    }

    /// <param name="Parent">Below which it is to hang; null: it becomes a root page.</param>
    private sealed record NewPage(long? Parent)
    {
        public string Command { get; } = Guid.CreateVersion7().ToString("n");
    }
}
