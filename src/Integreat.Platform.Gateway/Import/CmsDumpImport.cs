using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Send;

namespace Integreat.Platform.Gateway.Import;

/// <summary>
/// Imports dumps of the reference platform. Everything is asked for before anything is changed; running the same import again changes
/// nothing, and completes one that was interrupted.
/// </summary>
/// <param name="media">Brings the files that media records name; null if they are brought by other means.</param>
public sealed class CmsDumpImport(IGrainFactory grains, MediaCopy? media = null)
{
    public async Task<ImportReport> RunAsync(CmsDump file, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var dump = file.Content;
        var platform = new PlatformSender(grains.GetGrain<IPlatformImport>(GrainKeys.Platform), dump.Platform);
        var platformCheck = await platform.CheckAsync(cancellation);
        var numbers = new StoredNumbers(platformCheck.Notes);
        ImmutableArray<RegionSender> regions = [.. dump.Regions.Select(region => new RegionSender(grains, region, numbers))];
        await SendBodiesAsync(regions, progress, cancellation);

        var report = new ImportReport
        {
            Result = ImportResult.Refused,
            Platform = Part(platformCheck),
            Regions = await AskAsync(regions, progress, cancellation),
            Skipped = dump.Skipped,
        };
        if (!report.Refusals.IsEmpty)
        {
            return report;
        }

        if (media is not null)
        {
            // Before the records: no text is ever public that refers to a file on its way.
            report = report with { Media = await media.RunAsync(dump.MediaRecords, progress, cancellation) };
        }

        report = report with { Platform = Part(await platform.TakeAsync()) };
        if (report.Platform.Refusal is not null)
        {
            return report;
        }

        report = report with { Regions = await TakeAsync(regions, progress, cancellation) };
        return report with { Result = report.Refusals.IsEmpty ? ImportResult.Complete : ImportResult.Partial };
    }

    private static async Task SendBodiesAsync(
        ImmutableArray<RegionSender> regions, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var total = regions.Sum(region => region.Bytes);
        var done = 0L;
        foreach (var region in regions)
        {
            await region.SendBodiesAsync(
                bytes => progress?.Report(new ImportProgress(ImportPhase.Sending, done += bytes, total)), cancellation);
        }
    }

    private static Task<ImmutableArray<ImportedPart>> AskAsync(
        ImmutableArray<RegionSender> regions, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        OneByOneAsync(regions, region => region.CheckAsync(cancellation), ImportPhase.Checking, progress);

    private static Task<ImmutableArray<ImportedPart>> TakeAsync(
        ImmutableArray<RegionSender> regions, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        OneByOneAsync(regions, region => region.TakeAsync(cancellation), ImportPhase.Taking, progress);

    private static async Task<ImmutableArray<ImportedPart>> OneByOneAsync(
        ImmutableArray<RegionSender> regions,
        Func<RegionSender, Task<ImportOutcome>> step,
        ImportPhase phase,
        IProgress<ImportProgress>? progress)
    {
        var parts = ImmutableArray.CreateBuilder<ImportedPart>(regions.Length);
        foreach (var region in regions)
        {
            parts.Add(Part(region, await step(region)));
            progress?.Report(new ImportProgress(phase, parts.Count, regions.Length));
        }

        return parts.MoveToImmutable();
    }

    private static ImportedPart Part(ImportOutcome answer) =>
        new(null, "Platform", answer.Taken, answer.Unchanged, answer.Notes, Refusal("Platform", answer.Outcome));

    private static ImportedPart Part(RegionSender sender, ImportOutcome answer)
    {
        var manifest = sender.Region.Manifest;
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{manifest.Settings.Name} ({manifest.Settings.Slug}, region {manifest.Source.Key})");
        return new ImportedPart(
            manifest.Source.Key, name, answer.Taken, answer.Unchanged, [.. sender.Region.Notes, .. answer.Notes],
            Refusal(name, answer.Outcome));
    }

    private static ImportRefusal? Refusal(string part, Outcome outcome) => outcome.RefusalCode is { } code
        ? new ImportRefusal(part, code, outcome.Detail ?? "No reason was given.")
        : null;
}
