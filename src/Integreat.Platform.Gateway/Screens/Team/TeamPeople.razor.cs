using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>Who belongs to the platform's team. What operators change here can be taken back as long as the message about it stands there.</summary>
public sealed partial class TeamPeople
{
    private ImmutableArray<Colleague> _members = [];
    private string _email = "";
    private string _name = "";
    private string _role = StaffRoles.ServiceTeam;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

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

    [Parameter, EditorRequired]
    public required TeamDesk Team { get; set; }

    private TeamPeopleWords Words => Visitor.Words.Team.Team;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var staff = (await Grains.GetGrain<IStaff>(GrainKeys.Platform).ReadStaffAsync(Visitor.Caller, CancellationToken.None)).Value?.Staff ?? [];
        var accounts = staff.Select(member => member.Account).ToList();
        var (known, seen) = (await Accounts.FindAsync(accounts), await Accounts.LastSeenAsync(accounts));
        _members =
        [
            .. staff.Select(member => (Member: member, Person: known.GetValueOrDefault(member.Account)))
                .Select(row => new Colleague(
                    row.Member.Account, row.Person?.Name, row.Person?.Email, row.Person?.IsInvited ?? false, row.Member.Role,
                    seen.TryGetValue(row.Member.Account, out var at) ? at : null))
                .OrderBy(member => member.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
        ];
    }

    private async Task InviteAsync()
    {
        _isBusy = true;
        try
        {
            var brought = await Invitations.BringInAsync(
                _email, _name, Visitor.Language.Code,
                account => Commands.SendToPlatformAsync<IStaff>(Visitor, (staff, context) => staff.GrantAsync(context, account, _role)),
                outcome => outcome.RefusalCode is null);
            if (Messages.BroughtIn(Visitor, _email.Trim(), brought))
            {
                (_email, _name) = ("", "");
                await ReadAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ChangeAsync(Colleague member, string role)
    {
        if (await SendAsync((staff, context) => staff.GrantAsync(context, member.Account, role)))
        {
            Messages.OfferUndo(
                Visitor, Visitor.Words.People.HasRole(member.Name ?? member.Account, Visitor.Words.Frame.Role(role)), () => GiveBackAsync(member));
        }
    }

    private async Task RemoveAsync(Colleague member)
    {
        if (await SendAsync((staff, context) => staff.EndAsync(context, member.Account)))
        {
            Messages.OfferUndo(Visitor, Visitor.Words.People.WasRemoved(member.Name ?? member.Account), () => GiveBackAsync(member));
        }
    }

    private Task<bool> GiveBackAsync(Colleague member) => SendAsync((staff, context) => staff.GrantAsync(context, member.Account, member.Role));

    private async Task<bool> SendAsync(Func<IStaff, CommandContext, Task<Outcome>> command)
    {
        var done = Messages.Passed(Visitor, await Commands.SendToPlatformAsync(Visitor, command));
        await ReadAsync(); // also when it was refused: the list shows what holds
        await InvokeAsync(StateHasChanged);
        return done;
    }

    /// <param name="Name">Null for an account that is no more.</param>
    private sealed record Colleague(string Account, string? Name, string? Email, bool IsInvited, string Role, DateTimeOffset? LastSeen);
}
