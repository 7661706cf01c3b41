using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// What one region may do and keep. How fast facts come is counted by the activation: whoever moves a region to another silo gives it a fresh
/// minute, which does no harm.
/// </summary>
internal sealed class RegionQuota(RegionOptions options, TimeProvider clock)
{
    private double _left = options.FactsPerMinute;
    private long _filled = clock.GetTimestamp();

    /// <summary>Whether a command counts: not what the platform does itself, for which its operator answers.</summary>
    public static bool Counts(CommandContext context) => context.Account is not CommandContext.ServiceAccount;

    /// <summary>Why these facts may not be added to what is stored; null if they may. What brings no text always may: to take a page back, for instance.</summary>
    /// <param name="stored">Bytes that are stored of the region already.</param>
    public Refusal? CheckRoom(long stored, ImmutableArray<RegionFact> facts) =>
        stored + FactSize.Of(facts) > options.StoredMegabytes * 1024L * 1024L && facts.Any(FactSize.HasText)
            ? new Refusal(Outcome.RegionFull, "As much is stored of this region as it may have. Ask the operator of the platform for more.")
            : null;

    /// <summary>What the files of the region may take.</summary>
    public long MostMediaBytes => options.MediaMegabytes * 1024L * 1024L;

    /// <summary>Why these files may not be added; null if they may, or if there are none among the facts.</summary>
    public Refusal? CheckMediaRoom(Region region, ImmutableArray<RegionFact> facts)
    {
        var added = facts.Sum(fact => fact switch
        {
            MediaUploaded uploaded => uploaded.Content.Size,
            MediaReplaced replaced => replaced.Content.Size,
            _ => 0,
        });
        return added > 0 && region.Library.BytesOf(region.Media.Values) + added > MostMediaBytes
            ? new Refusal(
                Outcome.MediaFull,
                $"The files of this region may take {options.MediaMegabytes} megabytes, and with this one they would take more. Delete some, or ask "
                    + "the operator of the platform for more.")
            : null;
    }

    /// <summary>Why no facts may be added at the moment; null if they may.</summary>
    public Refusal? CheckPace()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(options.FactsPerMinute, _left + (clock.GetElapsedTime(_filled, now).TotalMinutes * options.FactsPerMinute));
        _filled = now;
        return _left >= 1
            ? null
            : new Refusal(Outcome.RegionBusy, "Too much was changed in this region within a minute. Try again later.");
    }

    /// <summary>Facts were added. A command is never cut in two: a large one is paid off by those that come after it.</summary>
    public void Spend(CommandContext context, int facts) => _left -= Counts(context) ? facts : 0;
}
