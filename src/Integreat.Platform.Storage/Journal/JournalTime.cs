namespace Integreat.Platform.Storage.Journal;

/// <summary>Times in the journal: UTC, in microseconds, on both databases.</summary>
internal static class JournalTime
{
    public static DateTime Stored(DateTimeOffset at) => FromMicroseconds(ToMicroseconds(at)).UtcDateTime;

    public static long ToMicroseconds(DateTimeOffset at) =>
        Math.DivRem(at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond, out var rest) - (rest < 0 ? 1 : 0);

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
