using System.Net;
using System.Text;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator lets the first person in, who sets a password and signs in.</summary>
public sealed class AccountsCommandTests : IDisposable
{
    private const string Password = "fünf Wörter in einer Reihe";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_administrator_is_let_in_by_a_link_that_is_shown_once()
    {
        var first = await CreateAsync("kim@example.org");
        var second = await CreateAsync("KIM@example.org");
        Assert.NotEqual(first, second);

        await using (var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town", "--no-demo"))
        {
            using var client = new TestClient(server.Client.BaseAddress!);
            await client.OkAsync(HttpMethod.Post, "invitations/accept", new { token = second, name = "Kim", password = Password }, HttpStatusCode.NoContent);
            Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token = first, name = "Lee", password = Password }));
            Assert.False(await client.SignInAsync("kim@example.org", Password));
            Assert.Equal("kim@example.org", await client.WhoAsync());
            await server.StopAsync();
        }

        var known = await RunAsync("create-admin --email kim@example.org");
        known.Succeeded();
        Assert.Equal("kim@example.org has an account with a password, and is a superuser now.\n", known.Output);
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "town", "journal.db"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(second, raw, StringComparison.Ordinal);

        await using var again = await ServerProcess.ServeAsync(_folder.Path, "--data", "town", "--no-demo");
        using var later = new TestClient(again.Client.BaseAddress!);
        Assert.False(await later.SignInAsync("kim@example.org", Password));
        await again.StopAsync();
    }

    [Theory]
    [InlineData("create-admin", "Option '--email' is required. See --help.")]
    [InlineData("create-admin --email nobody", "This is no e-mail address. Write one such as kim@example.org.")]
    [InlineData("create-admin --email kim@example.org --language fr", "There is no language \"fr\"; the languages are de and en. See --help.")]
    public async Task What_cannot_be_done_is_said(string line, string reason) => Assert.Equal(reason, (await RunAsync(line)).Reason());

    [Fact]
    public async Task A_folder_that_a_server_uses_is_left_alone()
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town", "--no-demo");

        Assert.Contains("is in use by another process", (await RunAsync("create-admin --email kim@example.org")).Reason(), StringComparison.Ordinal);
        await server.StopAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> CreateAsync(string email)
    {
        var created = await RunAsync($"create-admin --email {email} --name Kim");
        created.Succeeded();
        Assert.Matches("^http://localhost:8000/admin/invitation#[A-Za-z0-9_-]{43}\n$", created.Output);
        return created.Output.Trim().Split('#')[1];
    }

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, ["accounts", .. line.Split(' '), "--data", "town"]);
}
