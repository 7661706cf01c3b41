using System.Collections.Concurrent;
using System.Globalization;

namespace Integreat.Platform.Tests.Leases;

/// <summary>The protocol of the leases in a world where everything that can go wrong does, as often as a machine can count.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    /// <summary>How many histories are played; another number for a longer search.</summary>
    private static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable("INTEGREAT_SIMULATIONS"), CultureInfo.InvariantCulture, out var number) ? number : 100_000;

    [Fact]
    public void Nobody_reads_less_than_was_acknowledged_and_nothing_acknowledged_is_lost_or_doubled()
    {
        var first = Random.Shared.Next(int.MaxValue - Histories);
        var failures = new ConcurrentQueue<string>();
        var (reads, fresh, edits, jointly) = (0L, 0L, 0L, 0L);
        var failed = 0;

        var next = -1;
        OnThreadsOfTheirOwn(() =>
        {
            while (failures.IsEmpty && Interlocked.Increment(ref next) is var number && number < Histories)
            {
                var simulation = Simulation.Run(first + number);
                Interlocked.Add(ref reads, simulation.Reads);
                Interlocked.Add(ref fresh, simulation.FreshReads);
                Interlocked.Add(ref edits, simulation.Edits);
                Interlocked.Add(ref jointly, simulation.JointRenewals);
                if (simulation.Failure is { } failure)
                {
                    failed = number;
                    failures.Enqueue($"seed {first + number}: {failure}");
                }
            }
        });

        output.WriteLine($"{Histories} histories from seed {first}: {edits} acknowledged edits, {reads} reads, {fresh} of them fresh; {jointly} joint renewals");
        foreach (var line in failures.IsEmpty ? [] : Simulation.Run(first + failed, isTold: true).Story.TakeLast(80))
        {
            output.WriteLine(line);
        }

        Assert.Empty(failures);
        Assert.InRange(fresh, reads / 2, reads); // a protocol that never says "fresh" would be of no use
        Assert.InRange(edits, Histories, long.MaxValue);
        Assert.InRange(jointly, Histories, long.MaxValue);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history()
    {
        var (one, other) = (Simulation.Run(7), Simulation.Run(7));

        Assert.Equal(
            (one.Reads, one.FreshReads, one.Edits, one.JointRenewals), (other.Reads, other.FreshReads, other.Edits, other.JointRenewals));
    }

    [Theory]
    [InlineData(nameof(Variant.NoPause))]
    [InlineData(nameof(Variant.ShortPause))]
    [InlineData(nameof(Variant.LaggingProof))]
    [InlineData(nameof(Variant.LongLeases))]
    [InlineData(nameof(Variant.NoWait))]
    [InlineData(nameof(Variant.LongJointLeases))]
    [InlineData(nameof(Variant.EndlessSessions))]
    [InlineData(nameof(Variant.UntoldChanges))]
    public void A_protocol_that_is_broken_is_found_out(string variant)
    {
        var broken = Enum.Parse<Variant>(variant);
        var seed = Enumerable.Range(0, 20_000).FirstOrDefault(seed => Simulation.Run(seed, broken).Failure is not null, -1);

        Assert.True(seed >= 0, $"20,000 histories of a protocol with {variant} went well.");
        output.WriteLine($"{variant}: seed {seed}: {Simulation.Run(seed, broken).Failure}");
    }

    /// <summary>On half of the processors, and not on the threads of the pool, which the other tests need meanwhile.</summary>
    private static void OnThreadsOfTheirOwn(Action work)
    {
        var threads = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => new Thread(() => work())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }
}
