using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Organizations;

/// <summary>The organisations that pages and places of a region belong to.</summary>
public sealed partial class OrganizationsView
{
    private const int Slice = 100;

    private readonly TypingPause _typing = new();

    private RegionFollower? _follower;
    private Modal? _modal;
    private ImmutableArray<OrganizationView>? _items;
    private long? _next;
    private string? _refusal;
    private string _text = "";
    private int _shown = Slice;
    private bool _isOpen;
    private OrganizationView? _edited;
    private OrganizationView? _deletes;
    private string _name = "";
    private string _website = "";
    private string _slug = "";
    private long? _logo;
    private string? _sentence;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private OrganizationWords Words => Visitor.Words.Organizations;

    private bool MayEdit => Desk.May("edit-organizations");

    private IRegionOrganizations Grain => Grains.GetGrain<IRegionOrganizations>(Desk.Key);

    protected override void OnInitialized() => _follower = Feeds.Follow(
        Visitor, Desk, InvokeAsync, news => news.Concerns("organization") ? ReadAsync() : Task.CompletedTask);

    public void Dispose() => _follower?.Dispose();

    private async Task SearchAsync(ChangeEventArgs change)
    {
        _text = (change.Value as string ?? "").Trim();
        if (await _typing.IsOverAsync())
        {
            _shown = Slice;
            await ReadAsync();
        }
    }

    private Task MoreAsync()
    {
        _shown += Slice;
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = ImmutableArray.CreateBuilder<OrganizationView>();
        Answer<ItemListView<OrganizationView>> answer;
        do
        {
            var query = new ItemListQuery
            {
                After = found is [.., var last] ? last.Id : null,
                Count = Math.Min(_shown - found.Count, ItemListQuery.MostItems),
                Text = _text is "" ? null : _text,
            };
            answer = await Grain.ListAsync(Visitor.Caller, query, CancellationToken.None);
            found.AddRange(answer.Value?.Items ?? []);
        }
        while (answer.Value is { Next: not null } && found.Count < _shown);

        _items = [.. found.OrderBy(each => each.Data.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true))];
        _next = answer.Value?.Next;
        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        StateHasChanged();
    }

    private void Open(OrganizationView? organization)
    {
        (_edited, _isOpen, _sentence) = (organization, true, null);
        var data = organization?.Data ?? new OrganizationData("", "", "", null);
        (_name, _website, _slug, _logo) = (data.Name, data.Website, data.Slug, data.Logo);
    }

    private async Task SaveAsync()
    {
        var data = new OrganizationData(_name.Trim(), _slug.Trim(), _website.Trim(), _logo);
        var before = _edited;
        var outcome = await SendAsync((organizations, context) => before is null
            ? organizations.AddAsync(context, data)
            : organizations.ReplaceAsync(context, before.Id, data, before.Revision));
        if (outcome is null)
        {
            await AfterRefusalAsync();
            return;
        }

        if (before is null)
        {
            Messages.Say(Words.WasAdded(data.Name));
        }
        else
        {
            Messages.OfferUndo(Visitor, Words.WasSaved(data.Name), async () => Messages.Passed(
                Visitor, await Commands.SendAsync<IRegionOrganizations>(Visitor, Desk.Key, (organizations, context) => organizations.ReplaceAsync(context, before.Id, before.Data, before.Revision + 1))));
        }

        await _modal!.CloseAsync();
    }

    // Somebody else was faster: what was written stays, and is based on what is there now.
    private async Task AfterRefusalAsync()
    {
        if (_edited is { } known && (await Grain.ReadOrganizationAsync(Visitor.Caller, known.Id, CancellationToken.None)).Value is { } found && found.Revision != known.Revision)
        {
            _edited = found;
            _sentence = Words.Overtaken(found.Data.Name);
        }
    }

    private async Task DeleteAsync()
    {
        if (_deletes is { } gone && await SendAsync((organizations, context) => organizations.DeleteAsync(context, gone.Id)) is not null)
        {
            Messages.Say(Words.WasDeleted(gone.Data.Name));
            await _modal!.CloseAsync();
        }
    }

    private void Keep() => (_deletes, _sentence) = (null, null);

    /// <summary>The outcome; null if it was refused, which the dialog says.</summary>
    private async Task<Outcome?> SendAsync(Func<IRegionOrganizations, CommandContext, Task<Outcome>> command)
    {
        _isBusy = true;
        try
        {
            var outcome = await Commands.SendAsync(Visitor, Desk.Key, command);
            _sentence = outcome.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, outcome.Detail!) : null;
            return outcome.RefusalCode is null ? outcome : null;
        }
        finally
        {
            _isBusy = false;
        }
    }

    // Somebody wrote it: nothing but a web address becomes a link.
    private static bool IsAddress(string website) => Uri.TryCreate(website, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
