using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>
/// The state that a stream of facts amounts to, and the only way to change it: decide, append, apply. Journal first, memory second, so
/// readers never see what a crash could take back. Used by the one grain that owns the stream.
/// </summary>
/// <param name="applied">Called after each command with the state before and after it, and its facts; they are null if others stored what changed.</param>
internal sealed class JournaledStream<TState, TFact>(
    IJournal journal,
    StreamOwner owner,
    TimeProvider clock,
    string stream,
    FactCodec<TFact> codec,
    Func<TState, TFact, TState> apply,
    Action<TState, TState, ImmutableArray<TFact>?> applied,
    TState empty)
    where TState : class
    where TFact : class
{
    /// <summary>Immutable: a reader may keep it while a command runs.</summary>
    public TState State { get; private set; } = empty;

    /// <summary>How many facts the state amounts to.</summary>
    public long Version { get; private set; }

    /// <summary>Becomes the stream's owner and then replays what a snapshot does not hold yet.</summary>
    public async Task OpenAsync((TState State, long Version)? snapshot, CancellationToken cancellation)
    {
        await owner.ClaimAsync(cancellation);
        if (snapshot is { } kept && await ReplayAsync(kept.State, kept.Version, cancellation))
        {
            return;
        }

        // No snapshot, or one that the journal does not reach up to: it was made from another journal. The journal is right.
        await ReplayAsync(State, 0, cancellation);
    }

    /// <summary>Carries a command out once, however often it comes.</summary>
    /// <param name="digest">Over the command's content: the same id with other content is refused.</param>
    /// <param name="attach">What is stored together with the facts, from the states before and after and the facts.</param>
    /// <exception cref="OwnershipLostException">Nothing is stored; another activation owns the stream.</exception>
    public async Task<Outcome> ExecuteAsync(
        CommandContext context, string digest, Func<TState, Decision<TFact>> decide, Func<TState, TState, ImmutableArray<TFact>, Attachments>? attach = null)
    {
        if (!IsId(context.CommandId) || !IsId(context.Account))
        {
            return Refused(new Refusal(
                "command-id-invalid", $"Send an account and a command id, each of 1 to {CommandContext.LongestId} printable characters."));
        }

        if (context.Reason is { Length: > CommandContext.LongestReason })
        {
            return Refused(new Refusal(
                "reason-too-long", $"A reason has at most {CommandContext.LongestReason} characters. Say it in fewer words."));
        }

        // A decided command is never cancelled by its caller, and neither is the look-up before it.
        if (await journal.FindCommandAsync(stream, context.Account, context.CommandId, CancellationToken.None) is { } known)
        {
            return Repeated(known, digest);
        }

        while (true)
        {
            var before = State;
            var decision = decide(before);
            if (decision.Refusal is { } refusal)
            {
                return Refused(refusal);
            }

            ImmutableArray<ItemOutcome>? items = decision.Items is { } each
                ? [.. each.Select(item => new ItemOutcome(item.Id, item.Refusal?.Code, item.Refusal?.Detail))]
                : null;
            if (context.DryRun)
            {
                return new Outcome(Version, Would: [.. decision.Facts.Select(codec.NameOf)], Items: items);
            }

            var after = decision.Facts.Aggregate(before, apply);
            var outcome = new Outcome(Version + decision.Facts.Length, decision.Created, Items: items);
            var append = Prepare(context, digest, decision.Facts, outcome, attach?.Invoke(before, after, decision.Facts) ?? Attachments.None);
            var asked = clock.GetTimestamp();
            switch (await journal.AppendAsync(append))
            {
                case AppendResult.Appended appended:
                    owner.Prove(asked);
                    (State, Version) = (after, appended.Version);
                    applied(before, after, decision.Facts);
                    return outcome;
                case AppendResult.VersionConflict conflict:
                    if (!await ReplayAsync(before, Version, CancellationToken.None) || Version != conflict.Version)
                    {
                        throw new OwnershipLostException($"Stream {stream} is at version {conflict.Version}, which cannot be replayed.");
                    }

                    applied(before, State, null);
                    break;
                case AppendResult.CommandKnown repeated:
                    return Repeated(repeated.Command, digest);
                case AppendResult.NameTaken taken:
                    return Refused(NameRefusals.Taken(taken.Claim));
                case AppendResult.OwnerChanged changed:
                    throw new OwnershipLostException($"Stream {stream} has a new owner (epoch {changed.Epoch}).");
            }
        }
    }

    private static bool IsId(string text) => text.Length is > 0 and <= CommandContext.LongestId && !text.Any(char.IsControl);

    private Append Prepare(
        CommandContext context, string digest, ImmutableArray<TFact> facts, Outcome outcome, Attachments attachments)
    {
        return new Append
        {
            Stream = stream,
            Epoch = owner.Epoch,
            ExpectedVersion = Version,
            Facts = [.. facts.Select(codec.Write)],
            At = clock.GetUtcNow(),
            By = context.Account,
            Command = new CommandRecord(
                context.CommandId, digest, JsonSerializer.SerializeToUtf8Bytes(outcome, DomainJson.Options), context.Credential, context.Reason),
            Bodies = attachments.Bodies,
            Claims = attachments.Claims,
            Releases = attachments.Releases,
            Card = attachments.Card,
            Due = attachments.Due,
            Erasures = attachments.Erasures,
        };
    }

    /// <summary>Reads on from a state; false if the journal does not hold that state's last fact.</summary>
    private async Task<bool> ReplayAsync(TState state, long version, CancellationToken cancellation)
    {
        // One fact is read again, only to see that it is there.
        var expected = Math.Max(version, 1);
        await foreach (var entry in journal.ReadAsync(stream, expected - 1, cancellation))
        {
            if (entry.Version != expected)
            {
                return false;
            }

            state = entry.Version > version ? apply(state, codec.Read(entry)) : state;
            expected++;
        }

        if (expected <= version)
        {
            return false;
        }

        (State, Version) = (state, expected - 1);
        owner.Replayed();
        return true;
    }

    private Outcome Repeated(RecordedCommand known, string digest) => known.Digest == digest
        ? JsonSerializer.Deserialize<Outcome>(known.Outcome.Span, DomainJson.Options)!
        : Refused(new Refusal("command-reused", "This command id was used for another command. Send the command with a new id."));

    private Outcome Refused(Refusal refusal) => new(Version, RefusalCode: refusal.Code, Detail: refusal.Detail);
}

/// <summary>What is stored together with a command's facts, in the same transaction.</summary>
/// <param name="Due">When something is to happen by itself next; null: nothing is.</param>
internal sealed record Attachments(
    ImmutableArray<Body> Bodies, ImmutableArray<Claim> Claims, ImmutableArray<Claim> Releases, ReadOnlyMemory<byte>? Card,
    DateTimeOffset? Due = null)
{
    /// <summary>The hashes of texts that the stream erases.</summary>
    public ImmutableArray<string> Erasures { get; init; } = [];

    public static Attachments None { get; } = new([], [], [], null);

    public static Attachments Of(ImmutableArray<Body> bodies) => new(bodies, [], [], null);
}

/// <summary>The names that streams claim.</summary>
internal static class NameRefusals
{
    public const string RegionSlug = "region-slug";

    public static Refusal Taken(Claim claim) => claim.Kind is RegionSlug
        ? new Refusal("slug-taken", $"The address \"{claim.Name}\" belongs to another region. Choose another one.")
        : new Refusal("number-taken", $"The {claim.Kind} number {claim.Name} belongs to another region.");
}

/// <summary>Another activation owns the stream; this one must stop.</summary>
internal sealed class OwnershipLostException(string message) : Exception(message);
