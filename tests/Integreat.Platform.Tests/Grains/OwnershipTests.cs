using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>A stream has one owner. Who is not the owner any more writes nothing, and begins anew with what the other has written.</summary>
[Collection(PlatformTests.Name)]
public sealed class OwnershipTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activation_steps_aside_when_somebody_else_owns_its_region()
    {
        var town = await Town.FoundAsync(_platform, "besitzer", "de");
        var page = await town.AddPublicAsync("Seite", "<p>eins</p>");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, page));
        var archived = await LastAsync(town.Key);
        await town.DoAsync(context => town.Pages.RestoreAsync(context, page));
        var restored = await LastAsync(town.Key);
        var context = town.NewContext();

        var epoch = (await _platform.Journal.ClaimAsync(town.Key, Cancellation)).Epoch;
        var appended = await _platform.Journal.AppendAsync(ByAnotherOwner(town.Key, epoch, restored, archived));
        await Assert.ThrowsAnyAsync<Exception>(() => town.Pages.AddAsync(context, null, null));

        Assert.IsType<AppendResult.Appended>(appended);
        Assert.Equal("elsewhere", (await LastAsync(town.Key)).CommandId);
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/besitzer/de/pages/"));

        // The next activation owns the region again.
        var outcome = await town.DoAsync(_ => town.Pages.AddAsync(context, null, null));
        Assert.Equal(restored.Version + 2, outcome.Version);
        var late = await _platform.Journal.AppendAsync(
            ByAnotherOwner(town.Key, epoch, await LastAsync(town.Key), archived) with { Command = new CommandRecord("late", "", default) });
        Assert.IsType<AppendResult.OwnerChanged>(late);
    }

    private static Append ByAnotherOwner(string stream, long epoch, JournalEntry last, JournalEntry fact) => new()
    {
        Stream = stream,
        Epoch = epoch,
        ExpectedVersion = last.Version,
        Facts = [new NewFact(fact.Name, fact.Payload)],
        At = fact.At,
        By = fact.By,
        Command = new CommandRecord("elsewhere", "", default),
    };

    private async Task<JournalEntry> LastAsync(string stream) => (await _platform.Journal.LastAsync(stream))!;
}
