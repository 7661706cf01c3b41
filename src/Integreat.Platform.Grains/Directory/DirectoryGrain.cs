using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Directory;

/// <summary>
/// All regions with their names, addresses and languages: the cards that regions write, rendered with the platform's languages and offers. It writes
/// nothing; whatever it knows it can read again.
/// </summary>
[GrainType("directory")]
internal sealed class DirectoryGrain : Grain, IDirectory
{
    private readonly IJournal _journal;
    private readonly Dictionary<string, RegionCard> _cards = [];
    private readonly DirectorySources _platform = new();
    private readonly Dictionary<long, DirectoryEntry> _entries = [];
    private readonly ChangeLog<long> _log = new();
    private readonly SharedPull _cardPull;
    private readonly SharedPull _platformPull;
    private Cursor _platformCursor = Cursor.Start;
    private long _sequence;

    public DirectoryGrain(IJournal journal)
    {
        _journal = journal;
        _cardPull = new(ReadCardsAsync);
        _platformPull = new(FollowPlatformAsync);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken) => ReadCardsAsync();

    public async Task<DirectoryDelta> ReadChangesAsync(Cursor since, CancellationToken cancellation)
    {
        await _platformPull.FreshAsync().WaitAsync(cancellation);
        var (next, isFull, more, entries) = _log.Read(
            since, (region, _) => _entries[region], entry => entry.Json.Length + entry.LanguagesJson.Length + entry.OffersJson.Length + 256);
        return new DirectoryDelta(next, isFull, more, entries, _platform.PublicLanguages);
    }

    public Task RefreshAsync(CancellationToken cancellation) => _cardPull.FreshAsync().WaitAsync(cancellation);

    private async Task ReadCardsAsync()
    {
        var cards = await _journal.ReadCardsAsync(_sequence, CancellationToken.None);
        foreach (var card in cards)
        {
            _cards[card.Stream] = RegionCard.Read(card.Json.Span);
            _sequence = card.Sequence;
        }

        if (!cards.IsEmpty)
        {
            Render();
        }
    }

    private async Task FollowPlatformAsync()
    {
        var platform = GrainFactory.GetGrain<IPlatform>(GrainKeys.Platform);
        SourceDelta delta;
        do
        {
            delta = await platform.ReadSourcesAsync("", _platformCursor, CancellationToken.None);
            _platformCursor = delta.Next;
            if (_platform.Take(delta))
            {
                Render();
            }
        }
        while (delta.More);
    }

    private void Render()
    {
        foreach (var card in _cards.Values)
        {
            var entry = DirectoryEntries.Render(card, _platform);
            if (!_entries.TryGetValue(card.Region, out var known) || !DirectoryEntries.IsSame(known, entry))
            {
                _entries[card.Region] = entry;
                _log.Touch(card.Region);
            }
        }
    }
}
