using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// Where the bytes of uploaded files are: their regions say so. An answer holds for a second, so that a picture that everybody looks at is asked for
/// once a second, and for as long as the region cannot be reached.
/// </summary>
/// <param name="ask">Asks a region for a file; null: there is no such region, or no such file.</param>
/// <param name="waiting">Bounds how many ask at once.</param>
internal sealed class MediaAddresses(Func<FileNumber, HttpContext, Task<MediaLocation?>> ask, WaitLimit waiting, TimeProvider clock)
{
    private const string Prefix = "files/";
    private const int MostKnown = 20_000;

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<FileNumber, (MediaLocation Location, long Asked)> _known = [];

    /// <summary>Asks the regions' grains. Whoever makes numbers up wakes no region that is not there.</summary>
    public static MediaAddresses Of(IGrainFactory grains, DirectoryReplica directory, LoadLimits limits, TimeProvider clock) => new(
        async (number, http) => (await directory.FreshAsync(http)).Find(number.Region) is null
            ? null
            : await grains.GetGrain<IRegionMedia>(GrainKeys.Region(number.Region)).LocateAsync(number.Media, http.RequestAborted),
        limits.Reads,
        clock);

    /// <summary>Whether the path is one that a region gives to uploaded files.</summary>
    public static bool Covers(MediaPath path) => TryParse(path, out _);

    /// <summary>What is at the address now; null if there is nothing.</summary>
    /// <exception cref="LeaderUnreachableException">Nobody who knows can be reached.</exception>
    /// <exception cref="OverloadedException">Too many ask already.</exception>
    public async Task<StoredFile?> FindAsync(HttpContext http, MediaPath path)
    {
        if (!TryParse(path, out var number))
        {
            return null;
        }

        var location = _known.TryGetValue(number.Value, out var known) && clock.GetElapsedTime(known.Asked) < Holds
            ? known.Location
            : await AskAsync(http, number.Value, known.Location);
        return location is null ? null : Match(location, path);
    }

    /// <summary>A file is other than it was: this gateway asks again.</summary>
    public void Forget(long region, long media) => _known.TryRemove(new FileNumber(region, media), out _);

    private async Task<MediaLocation?> AskAsync(HttpContext http, FileNumber number, MediaLocation? known)
    {
        if (!waiting.TryEnter())
        {
            return known ?? throw new OverloadedException();
        }

        try
        {
            var asked = clock.GetTimestamp();
            var location = await ask(number, http).WaitAsync(known is null ? Timeout.InfiniteTimeSpan : Patience, clock, http.RequestAborted);
            Keep(number, location, asked);
            return location;
        }
        catch (Exception exception) when (known is not null && Unreachable.Is(exception))
        {
            return known;
        }
        finally
        {
            waiting.Leave();
        }
    }

    private void Keep(FileNumber number, MediaLocation? location, long asked)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear(); // costs a question for each file
        }

        if (location is null)
        {
            _known.TryRemove(number, out _);
        }
        else
        {
            _known[number] = (location, asked);
        }
    }

    private static StoredFile? Match(MediaLocation location, MediaPath path) =>
        path.Value == location.File
            ? new StoredFile(ContentPath.Of(location.Hash, location.Extension), location.Hash, location.LastModified)
            : location.Sizes.FirstOrDefault(size => size.Address == path.Value) is { } small
                ? new StoredFile(
                    ContentPath.Small(location.Hash, small.LongestSide, location.Extension), $"{location.Hash}-{small.LongestSide}", location.LastModified)
                : null;

    private static bool TryParse(MediaPath path, [NotNullWhen(true)] out FileNumber? number)
    {
        number = path.Value.StartsWith(Prefix, StringComparison.Ordinal) && path.Value.Split('/') is [_, var region, var media, _, ..]
            && long.TryParse(region, NumberStyles.None, CultureInfo.InvariantCulture, out var regionNumber)
            && long.TryParse(media, NumberStyles.None, CultureInfo.InvariantCulture, out var mediaNumber)
                ? new FileNumber(regionNumber, mediaNumber)
                : null;
        return number is not null;
    }
}

/// <summary>A file of a region.</summary>
internal readonly record struct FileNumber(long Region, long Media);

/// <param name="Tag">Letters, digits and hyphens: others whenever the bytes are others.</param>
/// <param name="Changed">When these bytes came to be at the address.</param>
internal sealed record StoredFile(MediaPath Path, string Tag, DateTimeOffset Changed);
