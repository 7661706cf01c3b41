using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Members;

/// <summary>Who works in a region, in which role. Whoever was removed can be brought back as long as the message about it stands there.</summary>
public sealed partial class PeopleView
{
    private ImmutableArray<Colleague>? _members;
    private ImmutableArray<OrganizationView> _organizations = [];
    private PageRows _pages = PageRows.None;
    private RegionClock _clock = new(TimeZoneInfo.Utc);
    private RegionFollower? _follower;
    private string? _refusal;
    private string _email = "";
    private string _name = "";
    private string _role = RegionRoles.Editor;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal People Accounts { get; set; } = null!;

    [Inject]
    internal Invitations Invitations { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private PeopleWords Words => Visitor.Words.People;

    protected override void OnInitialized() => _follower = Feeds.Follow(
        Visitor, Desk, InvokeAsync, news =>
        {
            _pages = news.Pages;
            return news.Concerns("member") || news.Concerns("organization") ? ReadAsync() : Task.CompletedTask;
        });

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        var answer = await Grains.GetGrain<IRegionMembers>(Desk.Key).ReadMembersAsync(Visitor.Caller, CancellationToken.None);
        if (answer.Value is { } view)
        {
            var accounts = view.Members.Select(member => member.Account).ToList();
            var (known, seen) = (await Accounts.FindAsync(accounts), await Accounts.LastSeenAsync(accounts));
            (_organizations, _clock) = (await ReadOrganizationsAsync(), await RegionClock.ReadAsync(Grains, Desk));
            _members =
            [
                .. view.Members
                    .Select(member => Colleague.Of(
                        member, known.GetValueOrDefault(member.Account), seen.TryGetValue(member.Account, out var at) ? at : null,
                        [.. view.PageRights.Where(right => right.Account == member.Account)]))
                    .OrderBy(member => member.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
            ];
        }

        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        StateHasChanged();
    }

    private async Task<ImmutableArray<OrganizationView>> ReadOrganizationsAsync()
    {
        var grain = Grains.GetGrain<IRegionOrganizations>(Desk.Key);
        var (_, all) = await ItemPages.AllAsync(query => grain.ListAsync(Visitor.Caller, query, CancellationToken.None));
        return [.. all.OrderBy(each => each.Data.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true))];
    }

    private async Task InviteAsync()
    {
        _isBusy = true;
        try
        {
            var brought = await Invitations.BringInAsync(
                _email, _name, Visitor.Language.Code,
                account => Commands.SendAsync<IRegionMembers>(Visitor, Desk.Key, (members, context) => members.GrantAsync(context, account, _role, null)),
                outcome => outcome.RefusalCode is null);
            if (Messages.BroughtIn(Visitor, _email.Trim(), brought))
            {
                (_email, _name) = ("", "");
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ChangeAsync(Colleague member, string role)
    {
        if (await SendAsync((members, context) => members.GrantAsync(context, member.Account, role, member.Organization)))
        {
            Messages.OfferUndo(Visitor, Words.HasRole(member.Name ?? member.Account, Visitor.Words.Frame.Role(role)), () => GiveBackAsync(member));
        }
        else
        {
            await ReadAsync(); // the list shows the role that was not changed
        }
    }

    private async Task MoveAsync(Colleague member, string organization)
    {
        var chosen = _organizations.FirstOrDefault(each => each.Id.ToString(CultureInfo.InvariantCulture) == organization);
        if (await SendAsync((members, context) => members.GrantAsync(context, member.Account, member.Role, chosen?.Id)))
        {
            Messages.OfferUndo(
                Visitor, Words.BelongsTo(member.Name ?? member.Account, chosen?.Data.Name ?? Words.NoOrganization), () => GiveBackAsync(member));
        }
        else
        {
            await ReadAsync();
        }
    }

    private async Task RemoveAsync(Colleague member)
    {
        if (await SendAsync((members, context) => members.EndAsync(context, member.Account)))
        {
            Messages.OfferUndo(Visitor, Words.WasRemoved(member.Name ?? member.Account), () => GiveBackAsync(member));
        }
    }

    private Task<bool> GiveBackAsync(Colleague member) =>
        SendAsync((members, context) => members.GrantAsync(context, member.Account, member.Role, member.Organization));

    private async Task<bool> SendAsync(Func<IRegionMembers, CommandContext, Task<Outcome>> command) =>
        Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, command));

    private string TitleOf(long page) => _pages.Find(page)?.Texts.Select(text => text.Title).FirstOrDefault(title => title is not null) ?? Visitor.Words.Pages.Untitled;

    /// <param name="Name">Null for an account that is no more.</param>
    /// <param name="LastSeen">Null if signed in nowhere.</param>
    /// <param name="Pages">What was granted for single pages.</param>
    private sealed record Colleague(
        string Account, string? Name, string? Email, bool IsInvited, string Role, long? Organization, DateTimeOffset? LastSeen, ImmutableArray<PageRightView> Pages)
    {
        public static Colleague Of(MemberView member, Person? person, DateTimeOffset? seen, ImmutableArray<PageRightView> pages) => new(
            member.Account, person?.Name, person?.Email, person?.IsInvited ?? false, member.Role, member.Organization, seen, pages);
    }
}
