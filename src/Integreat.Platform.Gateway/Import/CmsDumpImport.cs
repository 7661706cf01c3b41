using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Resolve;
using Integreat.Platform.Gateway.Import.Send;

namespace Integreat.Platform.Gateway.Import;

/// <summary>
/// Imports dumps of the reference platform. Everything is read, resolved and asked for before anything is changed; running the same import
/// again changes nothing, and completes one that was interrupted.
/// </summary>
public sealed class CmsDumpImport(IGrainFactory grains)
{
    /// <param name="files">Dumps in the order in which they load; relative paths start at the current folder.</param>
    /// <param name="patches">Files that overwrite single fields.</param>
    /// <exception cref="DumpException">A file is broken; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(
        IReadOnlyList<string> files,
        IReadOnlyList<string> patches,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var dump = DumpResolver.Resolve(await DumpReader.ReadAsync(files, patches, progress, cancellation));
        var platform = new PlatformSender(grains.GetGrain<IPlatformImport>(GrainKeys.Platform), dump.Platform);
        var platformCheck = await platform.CheckAsync();
        var offers = new OfferNumbers(platformCheck.Notes);
        ImmutableArray<RegionSender> regions = [.. dump.Regions.Select(region => new RegionSender(grains, region, offers))];
        await SendBodiesAsync(regions, progress, cancellation);
        var checks = await AskAsync(regions, progress, cancellation);

        var report = new ImportReport
        {
            Result = ImportResult.Refused,
            Platform = Part(platformCheck),
            Regions = [.. checks.Select(check => Part(check.Sender, check.Answer))],
            Skipped = dump.Skipped,
        };
        if (!report.Refusals.IsEmpty)
        {
            return report;
        }

        var platformAnswer = await platform.TakeAsync(platformCheck);
        if (platformAnswer.Outcome.RefusalCode is not null)
        {
            return report with { Platform = Part(platformAnswer) };
        }

        // The dry runs tell what this run brings: a repeated command answers with the outcome that it had the first time.
        var taken = await TakeAsync(checks, progress, cancellation);
        return report with
        {
            Result = taken.All(part => part.Refusal is null) ? ImportResult.Complete : ImportResult.Partial,
            Regions = taken,
        };
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

    private static async Task<ImmutableArray<(RegionSender Sender, ImportOutcome Answer)>> AskAsync(
        ImmutableArray<RegionSender> regions, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var answers = ImmutableArray.CreateBuilder<(RegionSender Sender, ImportOutcome Answer)>(regions.Length);
        foreach (var region in regions)
        {
            answers.Add((region, await region.CheckAsync(cancellation)));
            progress?.Report(new ImportProgress(ImportPhase.Checking, answers.Count, regions.Length));
        }

        return answers.ToImmutable();
    }

    private static async Task<ImmutableArray<ImportedPart>> TakeAsync(
        ImmutableArray<(RegionSender Sender, ImportOutcome Answer)> checks,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<ImportedPart>(checks.Length);
        foreach (var (sender, check) in checks)
        {
            var answer = await sender.TakeAsync(check, cancellation);
            parts.Add(Part(sender, answer.Outcome.RefusalCode is null ? check : answer));
            progress?.Report(new ImportProgress(ImportPhase.Taking, parts.Count, checks.Length));
        }

        return parts.ToImmutable();
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
