using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Storage;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>The database fails in the middle of a command: memory never shows what is not stored, and the next command works.</summary>
[Collection(PlatformTests.Name)]
public sealed class FailingJournalTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)] // known to have left nothing
    [InlineData(false)] // unknown, and it left nothing
    public async Task A_command_that_was_not_stored_has_not_happened_and_can_be_sent_again(bool isKnown)
    {
        var town = await Town.FoundAsync(_platform, isKnown ? "sicher-verloren" : "vielleicht-verloren", "de");
        var page = await town.AddPublicAsync("Seite", "<p>eins</p>");
        var address = $"/api/v3/{town.Slug}/de/pages/";
        await _platform.ReadAsync(address);
        var context = town.NewContext();
        var replays = _platform.Journal.ReplaysOf(town.Key);

        _platform.Journal.InterfereOnce(
            town.Key, (_, _) => throw (isKnown ? new NotStoredException("The disk is full.") : new TimeoutException("Nobody answers.")));
        await Assert.ThrowsAnyAsync<Exception>(() => town.Pages.ArchiveAsync(context, page));

        Assert.Contains("<p>eins</p>", await _platform.ReadAsync(address), StringComparison.Ordinal);
        await town.Pages.ReadAsync(page, Cancellation);
        Assert.Equal(replays + (isKnown ? 0 : 1), _platform.Journal.ReplaysOf(town.Key)); // what is unknown is forgotten and replayed
        Assert.DoesNotContain(context.CommandId, await CommandsAsync(town.Key));

        var outcome = await town.Pages.ArchiveAsync(context, page);
        Assert.Null(outcome.RefusalCode);
        await town.Sources.WaitUntilVisibleAsync(outcome.Version, Cancellation);
        Assert.Equal("[]", await _platform.ReadAsync(address));
        Assert.Single(await CommandsAsync(town.Key), context.CommandId);
    }

    [Fact]
    public async Task A_command_that_was_stored_though_its_caller_heard_of_a_failure_has_happened_once()
    {
        var town = await Town.FoundAsync(_platform, "gespeichert", "de");
        var page = await town.AddPublicAsync("Seite", "<p>eins</p>");
        await _platform.ReadAsync("/api/v3/gespeichert/de/pages/");
        var context = town.NewContext();

        _platform.Journal.InterfereOnce(town.Key, async (journal, append) =>
        {
            await journal.AppendAsync(append);
            throw new TimeoutException("The answer was lost.");
        });
        await Assert.ThrowsAnyAsync<Exception>(() => town.Pages.ArchiveAsync(context, page));

        var repeated = await town.Pages.ArchiveAsync(context, page);
        await town.Sources.WaitUntilVisibleAsync(repeated.Version, Cancellation);
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/gespeichert/de/pages/"));
        var restored = await town.DoAsync(next => town.Pages.RestoreAsync(next, page));

        Assert.Null(repeated.RefusalCode);
        Assert.Equal(repeated.Version + 1, restored.Version);
        Assert.Single(await CommandsAsync(town.Key), context.CommandId);
        Assert.Contains("<p>eins</p>", await _platform.ReadAsync("/api/v3/gespeichert/de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_wait_behind_a_failing_one_are_carried_out()
    {
        var town = await Town.FoundAsync(_platform, "wartend", "de");
        await town.AddAsync();
        _platform.Journal.InterfereOnce(town.Key, (_, _) => throw new TimeoutException("Nobody answers."));

        var commands = Enumerable.Range(0, 10).Select(_ => town.AddAsync()).ToList();
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(commands));

        Assert.Equal(1, commands.Count(command => command.IsFaulted));
        var added = commands.Where(command => command.IsCompletedSuccessfully).Select(command => command.Result).ToList();
        Assert.Equal(9, added.Distinct().Count());
        Assert.Equal(10, (await town.ReadPagesAsync("de")).Length); // with the first one
    }

    [Fact]
    public async Task Numbers_that_a_failing_platform_has_stored_are_not_given_again()
    {
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var context = CommandContext.Service("numbers:failing");
        _platform.Journal.InterfereOnce(GrainKeys.Platform, async (journal, append) =>
        {
            await journal.AppendAsync(append);
            throw new TimeoutException("The answer was lost.");
        });

        await Assert.ThrowsAnyAsync<Exception>(() => platform.GrantNumbersAsync(context, NumberKinds.Offer, 5));
        var next = await platform.GrantNumbersAsync(CommandContext.Service("numbers:next"), NumberKinds.Offer, 5);
        var repeated = await platform.GrantNumbersAsync(context, NumberKinds.Offer, 5);

        Assert.Equal(repeated.Id + 5, next.Id);
        Assert.Equal(repeated.Version + 1, next.Version);
    }

    private async Task<List<string>> CommandsAsync(string stream) =>
        await _platform.Journal.ReadAsync(stream, after: 0, Cancellation).Select(entry => entry.CommandId).ToListAsync(Cancellation);
}
