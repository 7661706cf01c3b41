using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--help", "serve", "import", "migrate", "tokens")]
    [InlineData("serve --help", "--role", "--urls", "--data", "--no-demo", "http://localhost:8000")]
    [InlineData("import --help", "cms-dump")]
    [InlineData("import cms-dump --help", "<FILE>...", "--patch", "--media", "--data")]
    [InlineData("migrate --help", "--data")]
    [InlineData("tokens --help", "create", "list", "revoke")]
    [InlineData("tokens create --help", "--account", "--scope", "--region", "regions:write", "--data")]
    public async Task Every_command_explains_itself(string line, params string[] words)
    {
        var help = await RunAsync(line);

        help.Succeeded();
        Assert.All(words, word => Assert.Contains(word, help.Output, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("serve --role king", "There is no role \"king\"; the roles are \"all\", \"silo\" and \"gateway\". See --help.")]
    [InlineData("--role all --urls", "Required argument missing for option: '--urls'. See --help.")]
    [InlineData("bake", "There is no \"bake\" here. See --help.")]
    [InlineData("import", "Required command was not provided. See --help.")]
    [InlineData("--data elsewhere import cms-dump town.json", "There is no \"import\" here. See --help.")]
    [InlineData("import cms-dump", "Required argument missing for command: 'cms-dump'. See --help.")]
    [InlineData("migrate --data ", "--data must not be empty. See --help.")]
    public async Task What_the_command_line_does_not_know_is_refused_before_anything_is_touched(string line, string reason)
    {
        Assert.Equal(reason, (await RunAsync(line)).Reason());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("https://localhost:8000")]
    [InlineData("http://localhost:8000/path")]
    [InlineData("http://localhost:99999")]
    public async Task An_address_that_cannot_be_listened_on_is_refused(string url)
    {
        var refused = await RunAsync($"serve --urls {url}");

        Assert.Equal($"\"{url}\" is not an address to listen on. Use one such as http://localhost:8000, without a path.", refused.Reason());
    }

    [Fact]
    public async Task Port_0_needs_one_address_of_the_machine()
    {
        var refused = await RunAsync("serve --urls http://localhost:0");

        Assert.Equal("Port 0 needs one address of the machine, such as http://127.0.0.1:0.", refused.Reason());
    }

    [Fact]
    public async Task Port_0_needs_a_public_address()
    {
        var refused = await RunAsync("serve --urls http://127.0.0.1:0");

        Assert.Equal(
            "Set Public__CmsUrl to the address under which readers reach the server: it cannot be told from http://127.0.0.1:0.",
            refused.Reason());
    }

    [Fact]
    public async Task Migrating_twice_changes_something_once()
    {
        var first = await RunAsync("migrate --data town");
        var second = await RunAsync("migrate --data town");

        first.Succeeded();
        second.Succeeded();
        Assert.Equal(
            "Applied 0001-journal.sql, 0002-feedback.sql, 0003-due.sql, 0004-tokens.sql, 0005-chat.sql, 0006-leases.sql, 0007-accounts.sql, "
                + "0008-history.sql, 0009-register.sql, 0010-erasure.sql, 0011-personal-tokens.sql, 0001-grain-storage.sql.",
            first.Output.Trim());
        Assert.Equal("The schema is up to date.", second.Output.Trim());
        Assert.True(File.Exists(Path.Combine(_folder.Path, "town", "journal.db")));
    }

    public void Dispose() => _folder.Dispose();

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, line.Split(' '));
}
