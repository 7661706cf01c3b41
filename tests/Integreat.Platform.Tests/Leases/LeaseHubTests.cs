using System.Collections.Immutable;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Leases;

public sealed class LeaseHubTests : IAsyncLifetime
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _stopping = new();
    private StoreHost _host = null!;
    private LeaseHub _hub = null!;
    private Led _one = null!;
    private Led _other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await StoreHost.OpenAsync(new SqliteStorage());
        _hub = new LeaseHub("hub", _host.Get<IJournal>(), _clock, _stopping.Token);
        (_one, _other) = (new Led(_hub, _clock), new Led(_hub, _clock));
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task All_get_what_the_least_of_their_leaders_grants()
    {
        _other.Grants = TimeSpan.FromSeconds(1.5);

        Assert.Equal((TimeSpan.FromSeconds(1.5), ""), await JoinAsync());
        Assert.Equal(TimeSpan.FromSeconds(2), _one.Book.Longest);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((TimeSpan.FromSeconds(1.5), ""), await AskAsync(2));

        Assert.Equal(TimeSpan.FromSeconds(1.5), _one.Book.Longest);
        Assert.Equal(TimeSpan.FromSeconds(1.5), _other.Book.Longest);
    }

    [Fact]
    public async Task A_leader_that_grants_almost_nothing_does_not_end_the_leases_of_others()
    {
        await JoinAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _other.Grants = LeaseTimes.JointLeast - Instant;

        Assert.Equal((LeaseTimes.Reader, "2"), await AskAsync(2));

        Assert.Equal(LeaseTimes.Reader, _one.Book.Longest);
        Assert.Equal(TimeSpan.FromSeconds(1), _other.Book.Longest);
    }

    [Fact]
    public async Task What_has_changed_is_told_at_once_and_lasts_no_longer_than_it_did()
    {
        await JoinAsync();
        var held = AskAsync(2, LeaseTimes.JointHold);

        _one.Leader.Changed(newest: 2);

        Assert.Equal((TimeSpan.Zero, "1"), await held);
        var visible = _one.Book.WhenShownAsync(2, Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(3);
        Assert.False(visible.IsCompleted);
        _clock.Advance(LeaseTimes.Reader - TimeSpan.FromSeconds(1) + SharedTimers.Coarseness);
        await visible;
        Assert.True(_other.Book.HasHolders);
    }

    [Fact]
    public async Task Who_does_not_show_the_newest_is_not_taken_in()
    {
        _one.Leader.Changed(newest: 2);

        Assert.Equal((LeaseTimes.Reader, "1"), await JoinAsync());
    }

    [Fact]
    public async Task Who_grants_less_than_others_have_been_granted_is_not_taken_in()
    {
        await AskAsync(1, TimeSpan.Zero, _one.Entry(1));
        _other.Grants = LeaseTimes.Reader - Instant;

        Assert.Equal((TimeSpan.Zero, "2"), await AskAsync(2, TimeSpan.Zero, _other.Entry(2)));
    }

    [Fact]
    public async Task Who_comes_in_gets_what_the_others_have_and_extends_nobody_before_it_is_time()
    {
        await AskAsync(1, TimeSpan.Zero, _one.Entry(1));
        _clock.Advance(LeaseTimes.JointHold / 2);

        Assert.Equal((TimeSpan.Zero, ""), await AskAsync(2, TimeSpan.Zero, _other.Entry(2)));
        Assert.True(_other.Book.HasHolders);

        _clock.Advance(LeaseTimes.JointHold / 2);
        Assert.Equal((LeaseTimes.Reader, ""), await AskAsync(3, TimeSpan.Zero, new Led(_hub, _clock).Entry(3)));
    }

    [Fact]
    public async Task Whoever_held_it_in_another_session_is_told_that_a_late_question_took_it_over()
    {
        await JoinAsync();
        await _hub.AskAsync(new JointQuestion("late", 1, TimeSpan.Zero, [_one.Entry(7)], []), Cancellation);

        Assert.Equal((TimeSpan.Zero, "1"), await AskAsync(2));
    }

    [Fact]
    public async Task A_session_that_has_ended_is_not_gone_on_with()
    {
        await JoinAsync();
        _clock.Advance(LeaseTimes.Reader);

        Assert.Null(await AskAsync(2));
    }

    [Fact]
    public async Task A_question_that_nobody_heard_ends_the_session()
    {
        await JoinAsync();

        Assert.Null(await AskAsync(3));
    }

    [Fact]
    public async Task A_silo_that_stops_lets_all_go_at_once()
    {
        await JoinAsync();
        var held = AskAsync(2, LeaseTimes.JointHold);

        await _stopping.CancelAsync();

        Assert.Null(await held);
    }

    [Fact]
    public async Task Whatever_was_granted_before_a_leader_ends_is_the_longest_that_there_is()
    {
        await JoinAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));

        _one.Book.Close();
        var longest = _one.Book.Longest;
        await AskAsync(2);

        Assert.Equal(TimeSpan.FromSeconds(1), longest);
        Assert.Equal(longest, _one.Book.Longest);
    }

    [Fact]
    public async Task Owners_are_proven_without_being_asked_and_who_has_a_successor_is_found_out()
    {
        var journal = _host.Get<IJournal>();
        var (kept, lost) = (new StreamOwner("r:1", journal, _ => throw Unasked(), _clock), new StreamOwner("r:2", journal, _ => throw Unasked(), _clock));
        await kept.ClaimAsync(Cancellation);
        await lost.ClaimAsync(Cancellation);
        (_one, _other) = (new Led(_hub, _clock, kept), new Led(_hub, _clock, lost));
        await JoinAsync();
        await journal.ClaimAsync("r:2", Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((LeaseTimes.Owner, "2"), await AskAsync(2));
    }

    private static InvalidOperationException Unasked() => new("Nobody asks it.");

    private Task<(TimeSpan Lease, string Out)?> JoinAsync() => AskAsync(1, TimeSpan.Zero, _one.Entry(1), _other.Entry(2));

    private async Task<(TimeSpan Lease, string Out)?> AskAsync(long number, TimeSpan hold = default, params ImmutableArray<JointEntry> join)
    {
        var answer = await _hub.AskAsync(new JointQuestion("session", number, hold, join, []), Cancellation);
        return answer.IsOver ? null : (answer.Lease, string.Join(' ', answer.Out));
    }

    /// <summary>A leader whose one holder shows its revision 1 on a lease of its own.</summary>
    private sealed class Led
    {
        private readonly JointSource _source;

        public Led(LeaseHub hub, TimeProvider clock, StreamOwner? owner = null)
        {
            Leader = new Leader(clock, hub, () => owner?.Remaining ?? Grants, owner, CancellationToken.None);
            Leader.Changed(newest: 1);
            Book.Grant("holder", shown: 1, LeaseTimes.Reader);
            _source = Book.OpenJointly(hub, () => owner?.Remaining ?? Grants, owner)!;
        }

        public Leader Leader { get; }

        public LeaseBook Book => Leader.Book;

        public TimeSpan Grants { get; set; } = LeaseTimes.Reader;

        public JointEntry Entry(long slot) => new(slot, _source.Leader, "holder");
    }
}
