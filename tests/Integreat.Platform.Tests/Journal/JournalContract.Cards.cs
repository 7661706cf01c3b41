using System.Collections.Concurrent;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task The_newest_card_of_each_stream_is_read_in_the_order_of_writing()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Card = Utf8("{\"name\":\"Augsburg\"}") });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Card = Utf8("{\"name\":\"Neuburg\"}") });
        await AppendedAsync(Append("r:1", 1, 1, "2") with { Card = Utf8("{\"name\":\"Stadt Augsburg\"}") });
        await AppendedAsync(Append("r:2", 1, 1, "without a card"));

        var cards = await Journal.ReadCardsAsync(0, Cancellation);

        Assert.Equal(["{\"name\":\"Neuburg\"}", "{\"name\":\"Stadt Augsburg\"}"], cards.Select(card => Text(card.Json)));
        Assert.Equal(["r:2", "r:1"], cards.Select(card => card.Stream));
        Assert.Equal(["r:1"], (await Journal.ReadCardsAsync(cards[0].Sequence, Cancellation)).Select(card => card.Stream));
        Assert.Empty(await Journal.ReadCardsAsync(cards[1].Sequence, Cancellation));
    }

    [Fact]
    public async Task Card_numbers_go_on_after_the_journal_was_closed()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Card = Utf8("1") });
        var before = Assert.Single(await Journal.ReadCardsAsync(0, Cancellation)).Sequence;

        await ReopenAsync();
        await AppendedAsync(Append("r:1", 1, 1, "2") with { Card = Utf8("2") });

        Assert.Equal("2", Text(Assert.Single(await Journal.ReadCardsAsync(before, Cancellation)).Json));
    }

    [Fact]
    public async Task Whoever_follows_the_cards_misses_none_while_many_write()
    {
        const int Streams = 12;
        const int Rounds = 15;
        var seen = new ConcurrentDictionary<string, string>();
        using var written = new CancellationTokenSource();
        var following = Task.Run(
            async () =>
            {
                var last = 0L;
                for (var final = false; ; final = written.IsCancellationRequested)
                {
                    foreach (var card in await Journal.ReadCardsAsync(last, Cancellation))
                    {
                        Assert.True(card.Sequence > last);
                        (last, seen[card.Stream]) = (card.Sequence, Text(card.Json));
                    }

                    if (final)
                    {
                        return;
                    }
                }
            },
            Cancellation);

        await Task.WhenAll(Enumerable.Range(0, Streams).Select(async number =>
        {
            var stream = $"r:{number}";
            var epoch = await ClaimAsync(stream);
            for (var version = 0; version < Rounds; version++)
            {
                await AppendedAsync(Append(stream, epoch, version, "x") with { Card = Utf8($"{version + 1}") });
            }
        }));
        await written.CancelAsync();
        await following;

        Assert.Equal(Streams, seen.Count);
        Assert.All(seen.Values, newest => Assert.Equal($"{Rounds}", newest));
    }
}
