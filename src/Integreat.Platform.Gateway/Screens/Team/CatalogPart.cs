using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>
/// A kind of things that regions choose from: read as a whole, again when others change something, and changed by who has seen the revision that is
/// there. What is being filled in is none of it, and stays.
/// </summary>
public abstract class CatalogPart : ComponentBase, IDisposable
{
    private IDisposable? _follower;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal PlatformFeed Feed { get; set; } = null!;

    [Inject]
    internal Visitors Visitors { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required TeamDesk Team { get; set; }

    /// <summary>As it was read last; null while it is on its way, or if it was refused.</summary>
    private protected PlatformView? View { get; private set; }

    /// <summary>Why something was not done, beside where it was asked for.</summary>
    private protected string? Sentence { get; set; }

    private protected bool IsBusy { get; private set; }

    private protected IComparer<string> ByName => StringComparer.Create(Visitor.Culture, ignoreCase: true);

    protected override Task OnInitializedAsync()
    {
        _follower = Feed.Follow(() => InvokeAsync(FollowAsync));
        return ReadAsync();
    }

    public void Dispose()
    {
        _follower?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Outcome> SendAsync(Func<ICatalog, CommandContext, Task<Outcome>> command)
    {
        IsBusy = true;
        try
        {
            var outcome = await Commands.SendToPlatformAsync(Visitor, command);
            await ReadAsync();
            return outcome;
        }
        finally
        {
            IsBusy = false;
            await InvokeAsync(StateHasChanged);
        }
    }

    /// <summary>The same for what has no form: a refusal is said below.</summary>
    private protected async Task<bool> DoAsync(Func<ICatalog, CommandContext, Task<Outcome>> command) =>
        Messages.Passed(Visitor, await SendAsync(command));

    private protected string Say(Outcome refused) => Visitor.Words.Refusals.Say(refused.RefusalCode!, refused.Detail!);

    private async Task ReadAsync()
    {
        var answer = await Grains.GetGrain<ICatalog>(GrainKeys.Platform).ReadCatalogAsync(Visitor.Caller, CancellationToken.None);
        Take(answer.Value);
        Sentence = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
    }

    // What is said beside a form stays: nobody has pressed anything. Who may see it no more, or is not signed in, is shown what there is for them.
    private async Task FollowAsync()
    {
        if (!await Visitors.IsSignedInAsync(Visitor)
            || await Grains.GetGrain<ICatalog>(GrainKeys.Platform).ReadCatalogAsync(Visitor.Caller, CancellationToken.None) is not { Value: { } now })
        {
            Navigation.Refresh(forceReload: true);
            return;
        }

        Take(now);
        StateHasChanged();
    }

    // Two may be on their way at once.
    private void Take(PlatformView? read)
    {
        if (read is not null && (View is null || View.Version <= read.Version))
        {
            View = read;
        }
    }
}
