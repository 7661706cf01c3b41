using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Resolve;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>Brings one region of a dump to its grain: first the texts and the manifest, then a question, then one command.</summary>
internal sealed class RegionSender
{
    private const int ChatsPerCall = 1000;

    private readonly ResolvedRegion _region;
    private readonly ManifestParts _parts;
    private readonly IRegionImport _import;
    private readonly IRegionSources _sources;
    private readonly IHelpDesks _desks;
    private readonly RegionCommands _commands;

    public RegionSender(IGrainFactory grains, ResolvedRegion region, StoredNumbers numbers)
    {
        var key = GrainKeys.Region(region.Manifest.Source.Key);
        _region = region;
        _parts = ManifestParts.Cut(numbers.Apply(region.Manifest));
        _import = grains.GetGrain<IRegionImport>(key);
        _sources = grains.GetGrain<IRegionSources>(key);
        _desks = grains.GetGrain<IHelpDesks>(GrainKeys.HelpDesks);
        _commands = new RegionCommands(_sources);
    }

    public ResolvedRegion Region => _region;

    /// <summary>The bytes that <see cref="SendBodiesAsync"/> has to bring, at most.</summary>
    public long Bytes => _region.Bodies.Values.Concat(_parts.Bodies.Values).Sum(body => (long)body.Length);

    public async Task SendBodiesAsync(Action<long> sent, CancellationToken cancellation)
    {
        var sender = new BodySender(_import);
        await sender.SendAsync(_region.Bodies, sent, cancellation);
        await sender.SendAsync(_parts.Bodies, sent, cancellation);
    }

    public Task<ImportOutcome> CheckAsync(CancellationToken cancellation) =>
        ImportAsync(dryRun: true, cancellation);

    /// <summary>Returns when readers see what was taken.</summary>
    public async Task<ImportOutcome> TakeAsync(CancellationToken cancellation)
    {
        var answer = await ImportAsync(dryRun: false, cancellation);
        if (answer.Outcome.RefusalCode is not null)
        {
            return answer;
        }

        if (_region.HelpDesk.AccessToken is not "" || !_region.Chats.IsEmpty)
        {
            answer = await AdoptChatsAsync(answer);
        }

        await _sources.WaitUntilVisibleAsync(answer.Outcome.Version, cancellation);
        return answer;
    }

    /// <summary>As with records: what is new in the dump overwrites, what is as before leaves later changes alone.</summary>
    private async Task<ImportOutcome> AdoptChatsAsync(ImportOutcome answer)
    {
        var manifest = _region.Manifest;
        if (_region.HelpDesk.AccessToken is not "" && answer.Taken.Any(taken => taken.Key == DumpModels.Region))
        {
            await _desks.ConnectAsync(manifest.Source.Key, _region.HelpDesk);
        }

        var added = 0;
        foreach (var chats in _region.Chats.Chunk(ChatsPerCall).DefaultIfEmpty([]))
        {
            added += await _desks.AdoptAsync(manifest.Source.Key, _region.HelpDesk, manifest.Settings.Chat.Url, [.. chats]);
        }

        return answer with { Taken = Count(answer.Taken, added), Unchanged = Count(answer.Unchanged, _region.Chats.Length - added) };
    }

    private static ImmutableArray<KeyValuePair<string, int>> Count(ImmutableArray<KeyValuePair<string, int>> counts, int chats) =>
        chats is 0 ? counts : counts.Add(KeyValuePair.Create(DumpModels.Chat, chats));

    private Task<ImportOutcome> ImportAsync(bool dryRun, CancellationToken cancellation) => _commands.SendAsync(
        () => _import.ImportAsync(ImportCommands.Of(_parts.Digest), _parts.Hashes, dryRun), answer => answer.Outcome, cancellation);
}
