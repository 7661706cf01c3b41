namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_text_is_destroyed_when_every_stream_that_names_it_has_erased_it()
    {
        var (secret, other) = (Body("Frau Muster"), Body("Öffnungszeiten"));
        foreach (var stream in (string[])["r:1", "r:2"])
        {
            await ClaimAsync(stream);
            await AppendedAsync(Append(stream, 1, 0, $"{{\"hash\":\"{secret.Hash}\"}}", $"{{\"hash\":\"{other.Hash}\"}}") with { Bodies = [secret, other] });
        }

        await AppendedAsync(Append("r:1", 1, 2, "erased") with { Erasures = [secret.Hash] });
        Assert.Empty(await Journal.FindMissingBodiesAsync([secret.Hash, other.Hash], Cancellation));

        await AppendedAsync(Append("r:2", 1, 2, "erased") with { Erasures = [secret.Hash] });
        Assert.Equal([secret.Hash], await Journal.FindMissingBodiesAsync([secret.Hash, other.Hash], Cancellation));
        Assert.Equal(3, (await ReadAsync("r:1")).Length);
    }

    [Fact]
    public async Task What_is_not_appended_erases_nothing()
    {
        var secret = Body("Frau Muster");
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, $"{{\"hash\":\"{secret.Hash}\"}}") with { Bodies = [secret] });

        await Journal.AppendAsync(Append("r:1", 1, 0, "late") with { Erasures = [secret.Hash] });

        Assert.Empty(await Journal.FindMissingBodiesAsync([secret.Hash], Cancellation));
    }
}
