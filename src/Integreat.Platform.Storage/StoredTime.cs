namespace Integreat.Platform.Storage;

/// <summary>Times in the database: UTC, in microseconds, on both databases.</summary>
internal static class StoredTime
{
    public static DateTime Utc(DateTimeOffset at) => FromMicroseconds(ToMicroseconds(at)).UtcDateTime;

    public static long ToMicroseconds(DateTimeOffset at) =>
        Math.DivRem(at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond, out var rest) - (rest < 0 ? 1 : 0);

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>A duration, rather longer than shorter.</summary>
    public static int Milliseconds(TimeSpan duration) => (int)Math.Ceiling(duration.TotalMilliseconds);
}
