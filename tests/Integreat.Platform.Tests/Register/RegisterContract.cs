using System.Collections.Immutable;
using Integreat.Platform.Storage.Register;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Register;

/// <summary>What every store of the register promises, whatever database it keeps. Each test has a database of its own.</summary>
public abstract class RegisterContract : IAsyncLifetime
{
    private static readonly StoredMunicipality Augsburg = new(
        "09761000", "Augsburg", "augsburg", "Kreisfreie Stadt", "86150", new StoredPoint(48_366_512, 10_894_446),
        new StoredBox(48_258_000, 10_763_000, 48_458_000, 10_959_000), 14685, 300_000);

    private static readonly StoredMunicipality District = new("09772", "Augsburg", "augsburg", "Landkreis", "", null, null, null, 250_000);

    private StoreHost? _stores;

    private IRegisterStore Store => _stores!.Get<IRegisterStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await StoreHost.OpenAsync(await CreateStorageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_stores?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task An_entry_is_found_by_its_key_as_it_was_stored()
    {
        await Store.ReplaceAsync([Augsburg, District]);
        await _stores!.ReopenAsync();

        Assert.Equal(Augsburg, await Store.FindAsync("09761000", Cancellation));
        Assert.Equal(District, await Store.FindAsync("09772", Cancellation));
        Assert.Null(await Store.FindAsync("0976", Cancellation));
    }

    [Fact]
    public async Task A_search_takes_the_beginning_of_a_name_a_code_or_a_key()
    {
        var aalen = new StoredMunicipality("08136088", "Aalen", "aalen", "Stadt", "73430", null, null, null, null);
        await Store.ReplaceAsync([Augsburg, District, aalen]);

        Assert.Equal(["09761000", "09772"], await FoundAsync("augs"));
        Assert.Equal(["09761000"], await FoundAsync("8615"));
        Assert.Equal(["08136088"], await FoundAsync("0813"));
        Assert.Equal(["09761000"], await FoundAsync("a", most: 1));
        Assert.Equal(["09761000", "09772", "08136088"], await FoundAsync("a"));
        Assert.Empty(await FoundAsync("ugsburg"));
    }

    [Fact]
    public async Task A_new_register_takes_the_place_of_the_old_one_or_does_nothing()
    {
        await Store.ReplaceAsync([Augsburg]);
        await Assert.ThrowsAnyAsync<Exception>(() => Store.ReplaceAsync([District, District]));
        Assert.NotNull(await Store.FindAsync("09761000", Cancellation));

        await Store.ReplaceAsync([District]);

        Assert.Null(await Store.FindAsync("09761000", Cancellation));
        Assert.NotNull(await Store.FindAsync("09772", Cancellation));
    }

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    private async Task<ImmutableArray<string>> FoundAsync(string beginning, int most = 20) =>
        [.. (await Store.SearchAsync(beginning, most, Cancellation)).Select(entry => entry.Ags)];
}
