using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Contacts;

/// <summary>Edits one contact, or makes a new one.</summary>
public sealed partial class ContactDesk
{
    private ContactView? _contact;
    private ContactForm? _form;
    private ContactData? _first;
    private (ContactData Data, string Id)? _sent;
    private int _basedOn;
    private string? _refusal;
    private RegionFollower? _follower;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>Null: a new one.</summary>
    [Parameter]
    public long? Contact { get; set; }

    private ContactWords Words => Visitor.Words.Contacts;

    private string List => $"admin/{Desk.Slug}/contacts";

    private bool MayEdit => Desk.May("edit-contacts") && _contact is not { Archived: true };

    private bool IsDirty => _first is { } first && !ContactForm.AreSame(_form!.ToData(), first);

    private string Title => _contact is not { } known ? Words.New : ThingNames.NameOf(known.Data.Card) is { Length: > 0 } name ? name : Words.General;

    protected override void OnInitialized()
    {
        if (Contact is { } id)
        {
            _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, news => _contact is null || news.Concerns($"contact/{id}") ? ReadAsync() : Task.CompletedTask);
        }
        else
        {
            _form = new ContactForm();
            _first = _form.ToData();
        }
    }

    public void Dispose() => _follower?.Dispose();

    // What somebody types stays when others change the contact meanwhile: what both changed is found out when it is saved.
    private async Task ReadAsync()
    {
        var answer = await Grains.GetGrain<IRegionContacts>(Desk.Key).ReadContactAsync(Visitor.Caller, Contact!.Value, CancellationToken.None);
        (_contact, _refusal) = (answer.Value, answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null);
        if (_contact is { } known && (_form is null || (known.Revision != _basedOn && !IsDirty)))
        {
            (_form, _basedOn) = (ContactForm.Of(known.Data), known.Revision);
            _first = _form.ToData();
        }

        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await (Contact is { } id ? ChangeAsync(id) : AddAsync());
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task AddAsync()
    {
        // An id stands for what was sent under it.
        var data = _form!.ToData();
        _sent = _sent is { } sent && ContactForm.AreSame(sent.Data, data) ? sent : (data, Guid.CreateVersion7().ToString("n"));
        var made = await Commands.SendAsync<IRegionContacts>(Visitor, Desk.Key, (contacts, context) => contacts.AddAsync(context, data), _sent.Value.Id);
        if (Messages.Passed(Visitor, made) && made.Id is { } id)
        {
            Messages.Say(Words.Added);
            Navigation.NavigateTo($"{List}/{id}");
        }
    }

    private async Task ChangeAsync(long id)
    {
        var (data, before) = (_form!.ToData(), _first!);
        if (await ChangeAsync(id, data, _basedOn))
        {
            _first = data; // until the contact is read again
            await ReadAsync();
            Messages.OfferUndo(Visitor, Visitor.Words.Things.Saved, () => ChangeAsync(id, before, _contact!.Revision));
        }
    }

    private async Task<bool> ChangeAsync(long id, ContactData data, int basedOn) => Messages.Passed(
        Visitor, await Commands.SendAsync<IRegionContacts>(Visitor, Desk.Key, (contacts, context) => contacts.ChangeAsync(context, id, data, basedOn)));
}
