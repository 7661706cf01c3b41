using System.Globalization;

namespace Integreat.Platform.Tests.Leases;

/// <summary>A history line by line, for people who look for the cause of a failure.</summary>
internal sealed class SimStory
{
    private double _seconds;

    public List<string> Lines { get; } = [];

    public void At(long ticks) => _seconds = TimeSpan.FromTicks(ticks).TotalSeconds;

    public void Tell(FormattableString what) =>
        Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{_seconds:F4} {what.ToString(CultureInfo.InvariantCulture)}"));
}
