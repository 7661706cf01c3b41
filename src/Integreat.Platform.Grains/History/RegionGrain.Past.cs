using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.History;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Time travel: everything that may be seen may be seen as of a moment. Who may see it is always decided by today's rights.</summary>
internal sealed partial class RegionGrain
{
    private readonly PastStates<Region, RegionFact> _past;

    /// <summary>What the caller asked to see, as of when the caller asked for, if the caller may.</summary>
    private async Task<Answer<T>> AnswerAsync<T>(
        Caller caller, Func<Actor, Refusal?> check, Func<Seen, (T? Value, Refusal? Refusal)> read, CancellationToken cancellation)
        where T : class
    {
        if (await RefuseAsync(caller, check, cancellation) is { } refusal)
        {
            return Refused<T>(refusal);
        }

        var seen = await SeenAsync(caller.AsOf, cancellation);
        if (seen.Region.Settings is null && caller.AsOf is not null)
        {
            return Refused<T>(PastRefusals.NotYetThere());
        }

        var (value, missing) = read(seen);
        return missing is null ? new Answer<T>(value) : Refused<T>(missing);
    }

    /// <summary>The same for what has to be completed from where texts are stored.</summary>
    private async Task<Answer<TView>> ShowAsync<T, TView>(
        Caller caller, Capability capability, Func<Seen, (T? Value, Refusal? Refusal)> read, Func<T, Task<TView>> show, CancellationToken cancellation)
        where T : class
        where TView : class
    {
        var answer = await AnswerAsync(caller, actor => Region.Check(actor, capability), read, cancellation);
        return answer.Value is { } found ? new(await show(found)) : new(null, answer.RefusalCode, answer.Detail);
    }

    /// <summary>Why the caller may not; null: the caller may.</summary>
    private async Task<Refusal?> RefuseAsync(Caller caller, Func<Actor, Refusal?> check, CancellationToken cancellation)
    {
        var actor = RightsMapping.Actor(caller);
        return check(actor) is null ? null : check(await WithStaffAsync(actor, cancellation));
    }

    /// <summary>The texts with these hashes. What was erased is missing, also while another region still has it.</summary>
    private async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadTextsAsync(
        ImmutableArray<string> hashes, CancellationToken cancellation) =>
        await _journal.ReadBodiesAsync(Region.Erased.IsEmpty ? hashes : [.. hashes.Where(hash => !Region.Erased.Contains(hash))], cancellation);

    private async Task<Seen> SeenAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        if (asOf is not { } moment || moment >= _clock.GetUtcNow())
        {
            return new Seen(Region, _stream.Version);
        }

        var (region, version) = await _past.AsOfAsync(moment, cancellation);
        return new Seen(region, version);
    }
}

/// <summary>The same as a value that an answer can carry.</summary>
internal sealed record Found(Region Region, long Version);

/// <summary>The region as somebody sees it.</summary>
/// <param name="Version">How many facts it amounts to.</param>
internal readonly record struct Seen(Region Region, long Version);

internal static class PastRefusals
{
    public static Refusal NotYetThere() => new("not-yet-there", "The region was not there yet at that moment. Ask for a later one.");
}
