using Integreat.Platform.Storage.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>What every token store promises, whatever database it keeps. Each test has a database of its own.</summary>
public abstract class TokenContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, 123, 456, TimeSpan.Zero);

    private StoreHost? _stores;

    private ITokenStore Store => _stores!.Get<ITokenStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await StoreHost.OpenAsync(await CreateStorageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_stores?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task A_token_is_found_by_its_hash_and_remembers_when()
    {
        var number = await Store.AddAsync(new NewToken("hash", "kim", ["regions:write", "more"], 17, Monday));
        await _stores!.ReopenAsync();

        var used = await Store.UseAsync("hash", Monday.AddHours(1));

        Assert.Equal((number, "kim", 17L), (used!.Number, used.Account, used.Region));
        Assert.Equal(["regions:write", "more"], used.Scopes);
        Assert.Equal((Monday, Monday.AddHours(1), null), (used.Created, used.Used, used.Revoked));
        Assert.Equal(Monday.AddHours(1), Assert.Single(await Store.ListAsync(Cancellation)).Used);
        Assert.Null(await Store.UseAsync("Hash", Monday));
    }

    [Fact]
    public async Task A_revoked_token_is_not_found_and_stays_on_the_list()
    {
        var number = await Store.AddAsync(new NewToken("hash", "kim", ["regions:write"], null, Monday));
        await Store.AddAsync(new NewToken("other", "lee", ["regions:write"], null, Monday));

        Assert.True(await Store.RevokeAsync(number, Monday.AddDays(1)));
        Assert.False(await Store.RevokeAsync(number, Monday.AddDays(2)));
        Assert.False(await Store.RevokeAsync(404, Monday));

        Assert.Null(await Store.UseAsync("hash", Monday.AddDays(1)));
        Assert.NotNull(await Store.UseAsync("other", Monday.AddDays(1)));
        var listed = await Store.ListAsync(Cancellation);
        Assert.Equal(["kim", "lee"], listed.Select(token => token.Account));
        Assert.Equal((Monday.AddDays(1), null), (listed[0].Revoked, listed[0].Used));
    }

    [Fact]
    public async Task Two_tokens_cannot_have_one_hash()
    {
        await Store.AddAsync(new NewToken("hash", "kim", ["regions:write"], null, Monday));

        await Assert.ThrowsAnyAsync<Exception>(() => Store.AddAsync(new NewToken("hash", "lee", ["regions:write"], null, Monday)));
        Assert.Equal("kim", (await Store.UseAsync("hash", Monday))!.Account);
    }

    private protected abstract Task<PlatformStorage> CreateStorageAsync();
}
