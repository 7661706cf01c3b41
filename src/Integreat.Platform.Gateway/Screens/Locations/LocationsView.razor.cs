using System.Collections.Immutable;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Locations;

/// <summary>The locations of a region, as a list or on a map.</summary>
public sealed partial class LocationsView
{
    private const int Step = 50;
    private const string AsMap = "map";

    private ImmutableArray<LocationRow>? _all;
    private ImmutableArray<string> _languages = [];
    private Categories _categories = Categories.None;
    private RegionFollower? _follower;
    private string? _refusal;
    private string _text = "";
    private long _category;
    private bool _isArchived;
    private int _shown = Step;
    private NewLocation? _new;
    private ElementReference _newName;
    private bool _moveFocus;
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

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>"map"; else the list.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    private LocationWords Words => Visitor.Words.Locations;

    private string Address => $"admin/{Desk.Slug}/locations";

    private bool IsMap => View is AsMap;

    private ImmutableArray<LocationRow> Found =>
    [
        .. (_all ?? []).Where(row => row.Archived == _isArchived && (_category is 0 || row.Data.Category == _category) && Has(row, _text.Trim()))
            .OrderBy(row => TitleOf(row) ?? "", StringComparer.Create(Visitor.Culture, ignoreCase: true)),
    ];

    protected override async Task OnInitializedAsync()
    {
        _categories = await Categories.ReadAsync(Grains, Visitor);
        _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, news => news.Concerns("location") ? ReadAsync() : Task.CompletedTask);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveFocus)
        {
            _moveFocus = false;
            await _newName.FocusAsync();
        }
    }

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        var locations = Grains.GetGrain<IRegionLocations>(Desk.Key);
        var may = await locations.ListAsync(Visitor.Caller, new ItemListQuery
        {
            Count = 1,
        }, CancellationToken.None);
        if (may.RefusalCode is { } code)
        {
            _refusal = Visitor.Words.Refusals.Say(code, may.Detail!);
        }
        else
        {
            (_languages, _all) = await ItemPages.AllAsync(query => locations.ListAsync(Visitor.Caller, query, CancellationToken.None));
        }

        StateHasChanged();
    }

    private static string? TitleOf(LocationRow row) => row.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));

    private static bool Has(LocationRow row, string text) => text is ""
        || row.Texts.Select(each => each.Title).Concat([row.Data.Address, row.Data.City, row.Data.PostalCode])
            .Any(each => each?.Contains(text, StringComparison.CurrentCultureIgnoreCase) ?? false);

    private void Begin() => (_new, _moveFocus) = (new NewLocation
    {
        City = _all?.FirstOrDefault()?.Data.City ?? "",
        Category = _categories.For(null).FirstOrDefault().Id,
    }, true);

    private async Task CreateAsync()
    {
        if (_new is not { } added || added.Name.Trim() is not { Length: > 0 } title || _languages is not [var language, ..] || _isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var (data, command) = added.ToCommand();
            var made = await Commands.SendAsync<IRegionLocations>(Visitor, Desk.Key, (locations, context) => locations.AddAsync(context, data), command);
            if (!Messages.Passed(Visitor, made) || made.Id is not { } id)
            {
                return;
            }

            var saved = await Commands.SendAsync<IRegionLocations>(Visitor, Desk.Key, (locations, context) => locations.SaveTranslationAsync(context, id, language, new TranslationData
            {
                BasedOn = 0,
                Status = "DRAFT",
                Title = title,
            }));
            if (Messages.Passed(Visitor, saved))
            {
                Navigation.NavigateTo($"{Address}/{id}");
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private sealed class NewLocation
    {
        private string _command = "";
        private LocationData? _data;

        public string Name { get; set; } = "";
        public string Address { get; set; } = "";
        public string PostalCode { get; set; } = "";
        public string City { get; set; } = "";
        public long Category { get; set; }

        // An id stands for what was sent under it.
        public (LocationData Data, string Id) ToCommand()
        {
            var data = new LocationData
            {
                Address = Address.Trim(),
                PostalCode = PostalCode.Trim(),
                City = City.Trim(),
                Category = Category,
                OnMap = false, // until somebody says where it is
            };
            (_command, _data) = (_data is { } sent && LocationForm.AreSame(sent, data) ? _command : Guid.CreateVersion7().ToString("n"), data);
            return (data, _command);
        }
    }
}
