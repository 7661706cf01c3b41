using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Journal;

/// <summary>What every journal promises, whatever database it keeps. Each test has a database of its own.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1));

    private IJournal? _journal;

    protected IJournal Journal => _journal ?? throw new InvalidOperationException("The journal is closed.");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await CreateAsync();
        _journal = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await CloseAsync();
        _journal = null;
        await DropAsync();
    }

    /// <summary>An empty database with the newest schema.</summary>
    protected abstract Task CreateAsync();

    protected abstract Task<IJournal> OpenAsync();

    protected abstract Task CloseAsync();

    protected abstract Task DropAsync();

    protected async Task ReopenAsync()
    {
        await CloseAsync();
        _journal = await OpenAsync();
    }

    protected static Append Append(string stream, long epoch, long after, params string[] payloads) => new()
    {
        Stream = stream,
        Epoch = epoch,
        ExpectedVersion = after,
        Facts = [.. payloads.Select(payload => new NewFact("noted.1", Utf8(payload)))],
        At = Monday,
        By = "account-7",
        Command = new CommandRecord(Guid.NewGuid().ToString(), "digest", Utf8("{}")),
    };

    protected static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    protected static Body Body(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Utf8(text).Span)), Utf8(text));

    protected async Task<long> ClaimAsync(string stream) => (await Journal.ClaimAsync(stream, Cancellation)).Epoch;

    protected async Task<long> AppendedAsync(Append append) =>
        Assert.IsType<AppendResult.Appended>(await Journal.AppendAsync(append)).Version;

    protected async Task<ImmutableArray<JournalEntry>> ReadAsync(string stream, long after = 0)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        await foreach (var entry in Journal.ReadAsync(stream, after, Cancellation))
        {
            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    protected async Task AssertEmptyAsync(Append append)
    {
        Assert.Empty(await ReadAsync(append.Stream, append.ExpectedVersion));
        Assert.Null(await Journal.FindCommandAsync(append.Stream, append.By, append.Command.Id, Cancellation));
        Assert.Equal(append.Bodies.Length, (await Journal.FindMissingBodiesAsync([.. append.Bodies.Select(body => body.Hash)], Cancellation)).Length);
        Assert.DoesNotContain(append.Stream, (await Journal.FindClaimsAsync(append.Claims, Cancellation)).Values);
        Assert.DoesNotContain(append.Stream, (await Journal.ReadCardsAsync(0, Cancellation)).Select(card => card.Stream));
        Assert.DoesNotContain(append.Stream, (await Journal.ReadDueAsync(DateTimeOffset.MaxValue, Cancellation)).Select(due => due.Stream));
    }
}
