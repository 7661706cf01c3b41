using Integreat.Platform.Storage.Chat;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Chat;

/// <summary>What every store of chats promises, whatever database it keeps. Each test has a database of its own.</summary>
public abstract class ChatContract : IAsyncLifetime
{
    private const string Desk = "https://desk.example";

    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, 123, 456, TimeSpan.Zero);

    private StoreHost? _stores;

    private IChatStore Chats => _stores!.Get<IChatStore>();

    private IHelpDeskStore Desks => _stores!.Get<IHelpDeskStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await StoreHost.OpenAsync(await CreateStorageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_stores?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task A_chat_is_kept_as_it_was_put_last()
    {
        var full = Chat("a") with
        {
            Language = "ar",
            Ticket = 7,
            Started = Monday.AddHours(1),
            Consent = true,
            Tester = false,
            OnItsWay = new MessageOnItsWay("<mark>", "digest", Monday.AddHours(2)),
        };
        await Chats.PutAsync(full);
        await Chats.PutAsync(Chat("b"));
        await _stores!.ReopenAsync();

        Assert.Equal(full, await FindAsync("a"));
        Assert.Equal(Chat("b"), await FindAsync("b"));

        await Chats.PutAsync(Chat("a") with { Used = Monday.AddDays(1) });
        Assert.Equal(Chat("a") with { Used = Monday.AddDays(1) }, await FindAsync("a"));
    }

    [Fact]
    public async Task Each_region_and_each_desk_has_its_own_chat_with_a_device()
    {
        await Chats.PutAsync(Chat("a") with { Ticket = 1 });

        Assert.Null(await Chats.FindAsync(18, "a", Desk, Cancellation));
        Assert.Null(await Chats.FindAsync(17, "a", "https://other.example", Cancellation));
        Assert.Null(await FindAsync("A"));
    }

    [Fact]
    public async Task What_is_known_already_is_not_added()
    {
        Assert.True(await Chats.AddAsync(Chat("a") with { Ticket = 1 }));
        Assert.False(await Chats.AddAsync(Chat("a") with { Ticket = 2 }));

        Assert.Equal(1, (await FindAsync("a"))!.Ticket);
    }

    [Fact]
    public async Task Devices_that_were_not_used_are_forgotten()
    {
        await Chats.PutAsync(Chat("still") with { Ticket = 1 });
        await Chats.PutAsync(Chat("seen") with { Ticket = 2 });
        await Chats.PutAsync(Chat("heard") with { Ticket = 3 });

        await Chats.UseAsync(17, "seen", Desk, Monday.AddDays(1));
        Assert.True(await Chats.UseTicketAsync(17, 3, Monday.AddDays(2)));
        Assert.False(await Chats.UseTicketAsync(18, 3, Monday.AddDays(2)));
        Assert.False(await Chats.UseTicketAsync(17, 99, Monday.AddDays(2)));

        Assert.Equal(0, await Chats.ForgetAsync(Monday));
        Assert.Equal(1, await Chats.ForgetAsync(Monday.AddDays(1)));
        Assert.Null(await FindAsync("still"));
        Assert.Equal(Monday.AddDays(1), (await FindAsync("seen"))!.Used);
        Assert.Equal(1, await Chats.ForgetAsync(Monday.AddDays(2)));
        Assert.NotNull(await FindAsync("heard"));
    }

    [Fact]
    public async Task The_secrets_of_a_desk_are_kept_as_they_were_put_last()
    {
        Assert.True(await Desks.AddAsync(new StoredHelpDesk(17, "first", "")));
        Assert.False(await Desks.AddAsync(new StoredHelpDesk(17, "late", "late")));
        Assert.Equal(new StoredHelpDesk(17, "first", ""), await Desks.FindAsync(17, Cancellation));

        await Desks.PutAsync(new StoredHelpDesk(17, "second", "hash"));
        await _stores!.ReopenAsync();

        Assert.Equal(new StoredHelpDesk(17, "second", "hash"), await Desks.FindAsync(17, Cancellation));
        Assert.Null(await Desks.FindAsync(18, Cancellation));
    }

    [Fact]
    public async Task Regions_are_found_by_the_token_of_their_desk()
    {
        await Desks.PutAsync(new StoredHelpDesk(19, "a", "shared"));
        await Desks.PutAsync(new StoredHelpDesk(17, "b", "shared"));
        await Desks.PutAsync(new StoredHelpDesk(18, "c", ""));

        Assert.Equal([17, 19], await Desks.FindByWebhookAsync("shared", Cancellation));
        Assert.Empty(await Desks.FindByWebhookAsync("", Cancellation));
        Assert.Empty(await Desks.FindByWebhookAsync("Shared", Cancellation));
    }

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    private Task<StoredChat?> FindAsync(string device) => Chats.FindAsync(17, device, Desk, Cancellation);

    private static StoredChat Chat(string device) => new() { Region = 17, Device = device, Desk = Desk, Used = Monday };
}
