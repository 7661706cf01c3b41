using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Domain;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Tests.Leases;

/// <summary>What the owner tells: how many facts there are.</summary>
internal sealed record SimDelta(
    Cursor Next, bool IsFull, bool More, long Value, TimeSpan Lease = default, long Term = 0, JointSource? Joint = null) : IDelta<SimDelta>
{
    public SimDelta WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease, Joint = joint };

    public SimDelta InTerm(long term) => this with { Term = term };
}

internal sealed record SimFact(string CommandId);

internal sealed record SimState(long Value);

/// <summary>An activation on a silo.</summary>
internal abstract class SimActivation(SimNode node)
{
    private readonly TaskCompletionSource _active = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SimNode Node { get; } = node;

    /// <summary>Nobody is led here any more.</summary>
    public bool IsGone { get; private set; }

    public bool IsAlive => !IsGone && !Node.IsDead;

    /// <summary>Calls wait until it is active.</summary>
    public Task Active => _active.Task;

    public async Task BeginAsync()
    {
        try
        {
            await ActivateAsync();
            _active.SetResult();
        }
        catch (Exception exception)
        {
            IsGone = true;
            _active.SetException(exception);
        }
    }

    public void GiveUp() => IsGone = true;

    public string Name => $"{GetType().Name}#{Id}";

    public int Id { get; set; }

    public SimWorld World => Node.World;

    public abstract Task ConfirmAsync(string holder, Cursor shown);

    public abstract Task LeaveAsync(string holder);

    public abstract Task<SimDelta> FollowAsync(Follow follow);

    protected abstract Task ActivateAsync();
}

/// <summary>The region's grain without its content: the journaled stream, its owner and its leader are the platform's own.</summary>
internal sealed class SimRegion : SimActivation
{
    private static readonly FactCodec<SimFact> Codec = new(_ => null, ("sim-fact.1", typeof(SimFact)));

    private readonly ChangeLog<int> _log = new();
    private readonly JournaledStream<SimState, SimFact> _stream;
    private readonly OwnedLeader<int> _leader;
    private Task _turn = Task.CompletedTask;

    public SimRegion(SimNode node, SimDatabase database, LeaseHub hub)
        : base(node)
    {
        var journal = database.For(node);
        var owner = new StreamOwner("r:1", journal, _ => database.EpochAsync(node), node.Clock);
        _leader = new(owner, _log, _ => GiveUp(), node.Clock, CancellationToken.None, hub);
        _stream = new(journal, owner, node.Clock, "r:1", Codec, (state, _) => new SimState(state.Value + 1), (_, _, _) => Applied(), new SimState(0));
    }

    /// <summary>Commands take turns.</summary>
    public async Task<Outcome> WriteAsync(string commandId)
    {
        var before = _turn;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _turn = done.Task;
        await before;
        try
        {
            return await _stream.ExecuteAsync(
                CommandContext.Service(commandId), "digest", state => new Decision<SimFact>([new SimFact(commandId)], null));
        }
        catch (Exception)
        {
            _leader.Abandon();
            GiveUp();
            throw;
        }
        finally
        {
            done.SetResult();
        }
    }

    public async Task<bool> WaitUntilVisibleAsync(long version)
    {
        World.Story?.Tell($"{Name} waits for {version}, knows {_stream.Version}");
        await _leader.WhenVisibleAsync(() => version <= _stream.Version, CancellationToken.None);
        World.Story?.Tell($"{Name} visible {version}");
        return true;
    }

    public override async Task<SimDelta> FollowAsync(Follow follow)
    {
        var answer = await _leader.AnswerAsync(follow, () => Read(follow.Since), CancellationToken.None);
        World.Story?.Tell($"{Name} tells {follow.Holder[..4]} (since {follow.Since.Revision} shown {follow.Shown} hold {follow.Hold.TotalSeconds}) {answer.Value}@{answer.Next.Revision} lease {answer.Lease.TotalSeconds} state {_stream.State.Value} full {answer.IsFull}");
        return answer;
    }

    public override Task ConfirmAsync(string holder, Cursor shown)
    {
        World.Story?.Tell($"{Name} confirmed by {holder[..4]} {shown.Revision}");
        _leader.Confirm(holder, shown);
        return Task.CompletedTask;
    }

    public override Task LeaveAsync(string holder)
    {
        World.Story?.Tell($"{Name} left by {holder[..4]}");
        _leader.Book.End(holder);
        return Task.CompletedTask;
    }

    /// <summary>The graceful end: others are led elsewhere, then the stream is given up.</summary>
    public Task DeactivateAsync()
    {
        GiveUp();
        return _leader.ReleaseAsync();
    }

    protected override async Task ActivateAsync()
    {
        await _stream.OpenAsync(null, CancellationToken.None);
        _log.Touch(0);
        _leader.Changed();
    }

    private SimDelta Read(Cursor since)
    {
        var (next, isFull, more, values) = _log.Read(since, (_, _) => _stream.State.Value, _ => 1);
        return new SimDelta(next, isFull, more, values.IsEmpty ? -1 : values[^1]);
    }

    private void Applied()
    {
        World.Story?.Tell($"{Name} applied, now {_stream.State.Value}");
        _log.Touch(0);
        _leader.Changed();
    }
}

/// <summary>The edition's grain without its content: the relay is the platform's own; rendering takes its time and sometimes fails.</summary>
internal sealed class SimEdition : SimActivation
{
    private readonly SimWorld _world;
    private readonly Leader _leader;
    private readonly Relay<SimDelta> _relay;
    private readonly ChangeLog<int> _log = new();
    private readonly Func<Relay<SimDelta>, TimeSpan> _grant;
    private long _heard = -1;
    private long _shown = -1;

    /// <param name="grant">For how long what it shows may be shown.</param>
    /// <param name="grantJointly">The same, where the hub asks.</param>
    public SimEdition(
        SimWorld world, SimNode node, LeaderLink<SimDelta> leader, SimHubs hubs, Func<Relay<SimDelta>, TimeSpan> grant,
        Func<Relay<SimDelta>, TimeSpan> grantJointly)
        : base(node)
    {
        (_world, _grant) = (world, grant);
        _leader = new(node.Clock, hubs.On(node), () => grantJointly(_relay!), owner: null, CancellationToken.None);
        _relay = new(_leader.Book, ShowAsync, _ => { }, LeaseTimes.RelayHold, node.Clock, hubs.ForSilo(node), leader);
    }

    public override async Task<SimDelta> FollowAsync(Follow follow)
    {
        var answer = await _leader.AnswerAsync(
            follow, _relay.FreshenAsync, () => Read(follow.Since), () => _grant(_relay), () => null, CancellationToken.None);
        World.Story?.Tell($"{Name} tells {follow.Holder[..4]} (since {follow.Since.Revision} shown {follow.Shown} hold {follow.Hold.TotalSeconds}) {answer.Value}@{answer.Next.Revision} lease {answer.Lease.TotalSeconds} state {_shown} upstream {_relay.Remaining.TotalSeconds} full {answer.IsFull}");
        _relay.Renew();
        return answer;
    }

    public override Task ConfirmAsync(string holder, Cursor shown)
    {
        if (_log.IsOfThisLife(shown))
        {
            World.Story?.Tell($"{Name} confirmed by {holder[..4]} {shown.Revision}");
            _leader.Book.Confirm(holder, shown.Revision);
        }

        return Task.CompletedTask;
    }

    public override Task LeaveAsync(string holder)
    {
        World.Story?.Tell($"{Name} left by {holder[..4]}");
        _leader.Book.End(holder);
        return Task.CompletedTask;
    }

    /// <summary>The graceful end: others are led elsewhere, then the leases are given up.</summary>
    public Task DeactivateAsync()
    {
        GiveUp();
        return _relay.StopAsync();
    }

    protected override Task ActivateAsync() => Task.CompletedTask;

    private async Task<long> ShowAsync(ImmutableArray<Relay<SimDelta>.Heard> heard)
    {
        _heard = heard.Where(each => each.Delta.Value >= 0).Select(each => each.Delta.Value).LastOrDefault(_heard);
        if (_heard != _shown)
        {
            var rendered = _heard;
            await Task.Delay(TimeSpan.FromMilliseconds(_world.Random.Next(1, 60)), Node.Clock);
            if (_world.OnceIn(25))
            {
                throw new TimeoutException("A text could not be loaded.");
            }

            _shown = rendered;
            _log.Touch(0);
            _leader.Changed(_log.Last);
        }

        return _log.Last;
    }

    private SimDelta Read(Cursor since)
    {
        var (next, isFull, more, values) = _log.Read(since, (_, _) => _shown, _ => 1);
        return new SimDelta(next, isFull, more, values.IsEmpty ? -1 : values[^1]);
    }
}

/// <summary>A grain as somebody on another node reaches it: through whatever activation the cluster leads him to at that moment.</summary>
internal sealed class SimLeader(SimNode caller, Func<SimActivation> route) : ILeader
{
    public Task<SimDelta> FollowAsync(Follow follow, CancellationToken cancellation) => CallAsync(activation => activation.FollowAsync(follow));

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => CallAsync(async activation =>
    {
        await activation.ConfirmAsync(holder, shown);
        return true;
    });

    public Task LeaveAsync(string holder, CancellationToken cancellation) => CallAsync(async activation =>
    {
        await activation.LeaveAsync(holder);
        return true;
    });

    private Task<T> CallAsync<T>(Func<SimActivation, Task<T>> method)
    {
        var activation = route();
        return caller.CallAsync(activation.Node, async () =>
        {
            await activation.Active;
            return await method(activation);
        });
    }
}
