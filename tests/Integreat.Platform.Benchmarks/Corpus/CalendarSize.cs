namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>How many events a generated region has.</summary>
/// <param name="Recurring">So many of them repeat.</param>
internal sealed record CalendarSize(int Events, int Recurring)
{
    /// <summary>What other systems were measured with, so that figures can be laid side by side.</summary>
    public static CalendarSize Usual { get; } = new(150, 45);

    /// <summary>A large city's.</summary>
    public static CalendarSize Large { get; } = new(1000, 300);

    /// <summary>A small town's.</summary>
    public static CalendarSize Small { get; } = new(10, 3);

    /// <summary>Events that repeat are spread evenly among the others.</summary>
    public bool Repeats(int number) => (long)(number + 1) * Recurring / Events > (long)number * Recurring / Events;
}
