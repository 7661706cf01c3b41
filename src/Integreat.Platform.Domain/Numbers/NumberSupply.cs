namespace Integreat.Platform.Domain.Numbers;

/// <summary>The kinds of numbers that are unique on the whole platform.</summary>
public static class NumberKind
{
    /// <summary>The first number that the platform grants; smaller ones belong to imports.</summary>
    public const long FirstGranted = 1_000_000;

    public const string Page = "page";
    public const string PageTranslation = "page-translation";
    public const string ImprintTranslation = "imprint-translation";
    public const string Event = "event";
    public const string EventTranslation = "event-translation";
    public const string Recurrence = "recurrence";
    public const string Organization = "organization";
    public const string Media = "media";
    public const string Language = "language";
    public const string Offer = "offer";
    public const string Region = "region";
    public const string Location = "location";
    public const string LocationTranslation = "location-translation";
    public const string LocationCategory = "location-category";
    public const string Contact = "contact";
    public const string News = "news";
    public const string NewsTranslation = "news-translation";
}

/// <summary>Numbers that the platform has granted: Next is the first free one, End the first that is no longer ours.</summary>
public sealed record NumberBlock(long Next, long End)
{
    public long Left => End - Next;
}

/// <summary>A region's stock of granted numbers, by kind.</summary>
public sealed record NumberSupply(ImmutableDictionary<string, NumberBlock> Blocks)
{
    /// <summary>The code of refusals that end as soon as the region has asked the platform.</summary>
    internal const string Unprepared = "unprepared";

    public static NumberSupply Empty { get; } = new(ImmutableDictionary<string, NumberBlock>.Empty);

    /// <summary>How many numbers of this kind are left.</summary>
    public long Left(string kind) => Blocks.TryGetValue(kind, out var block) ? block.Left : 0;

    /// <summary>The next free number, or null when the stock is empty.</summary>
    public long? Peek(string kind) => Left(kind) > 0 ? Blocks[kind].Next : null;

    /// <summary>A new block; what is left of the old one is given up.</summary>
    public NumberSupply Grant(string kind, long first, int count) => new(Blocks.SetItem(kind, new NumberBlock(first, first + count)));

    /// <summary>Takes note that a number is used. Numbers that are not of the block (imported ones) are none of its business.</summary>
    public NumberSupply Use(string kind, long number) =>
        Blocks.TryGetValue(kind, out var block) && number >= block.Next && number < block.End
            ? new NumberSupply(Blocks.SetItem(kind, block with { Next = number + 1 }))
            : this;

    public static Refusal Exhausted(string kind) =>
        new(Unprepared, $"The region is waiting for free {kind} numbers of the platform. Send the command again.");
}
