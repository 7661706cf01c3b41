using System.Collections.Immutable;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Presence;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Who is writing which page right now.</summary>
public sealed partial class PageTreeView
{
    private IDisposable? _presence;
    private ImmutableDictionary<string, string> _present = ImmutableDictionary<string, string>.Empty;

    [Inject]
    internal RegionPresences Presences { get; set; } = null!;

    [Inject]
    internal People People { get; set; } = null!;

    private void FollowPresence() => _presence = Presences.Follow(Desk.Region, news => InvokeAsync(async () =>
    {
        var others = news.Others(Visitor.Account).ToList();
        var names = await People.NamesAsync(others.Select(each => each.Account));
        _present = others.GroupBy(each => each.Thing).ToImmutableDictionary(
            each => each.Key,
            each => string.Join(", ", each.Select(who => names.GetValueOrDefault(who.Account) ?? Visitor.Words.Texts.Somebody).Distinct()));
        StateHasChanged();
    }));

    private string? PresentAt(long page) => _present.GetValueOrDefault(OwnPresence.Thing(page));
}
