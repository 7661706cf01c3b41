using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Backup;

public sealed class SqliteRestoreTests : RestoreContract
{
    private static readonly string[] Refusals =
    [
        "Say what to back up: sqlite or postgres; see --help.|backup.sh",
        "There is no option --into; see --help.|backup.sh sqlite --into x",
        "The option --to needs a value.|backup.sh sqlite --to",
        "Say with --to where the backup goes.|backup.sh sqlite --data x",
        "There is no journal.db in nowhere.|backup.sh sqlite --data nowhere --to nowhere-else",
        "The option --database belongs to postgres.|backup.sh sqlite --data x --database y --to nowhere-else",
        "There is no finished backup in nowhere.|restore.sh sqlite --from nowhere --data nowhere-else",
        "Say with --from which backup to restore.|restore.sh postgres --database x",
    ];

    public static TheoryData<string> Wrong => [.. Refusals];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_done_is_refused_with_one_sentence(string refusal)
    {
        Script.Needs("bash", "sqlite3");
        var (sentence, line) = refusal.Split('|') is [var first, var second] ? (first, second.Split(' ')) : throw new ArgumentException(refusal);

        Assert.Equal(sentence, (await Script.RunAsync(line[0], line[1..])).Reason());
        Assert.False(Directory.Exists("nowhere-else"));
    }

    [Fact]
    public async Task Neither_backup_nor_restore_overwrites_anything_and_a_damaged_backup_is_not_restored()
    {
        Script.Needs("bash", "sqlite3", "tar");
        await using var storage = new SqliteStorage();
        using var folder = new TemporaryFolder();
        var (backup, data) = (Path.Combine(folder.Path, "it's a backup"), Path.Combine(folder.Path, "data"));
        (await Command.RunAsync(storage.Folder, "migrate", "--data", storage.Folder)).Succeeded();
        (await BackUpAsync(storage.Folder, backup)).Succeeded();
        var journal = await File.ReadAllBytesAsync(Path.Combine(backup, "journal.db"), TestContext.Current.CancellationToken);

        Assert.Equal($"The folder {backup} is not empty: a backup never overwrites anything.", (await BackUpAsync(storage.Folder, backup)).Reason());
        Assert.Equal(
            $"The folder {storage.Folder} is not empty: a restore never overwrites anything.",
            (await BringBackAsync(backup, storage.Folder)).Reason());

        journal[journal.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(backup, "journal.db"), journal, TestContext.Current.CancellationToken);
        Assert.Equal(
            $"The backup in {backup} is damaged: its files are not those that were written.", (await BringBackAsync(backup, data)).Reason());
        Assert.False(Directory.Exists(data));
    }

    private protected override Task<PlatformStorage> CreateStorageAsync(string folder)
    {
        Script.Needs("bash", "sqlite3", "tar");
        return Task.FromResult<PlatformStorage>(new SqliteStorage());
    }

    private protected override string MediaFolder(PlatformStorage storage) => Path.Combine(storage.Folder, "media");

    private protected override Task<ServerProcess> ServeAsync(PlatformStorage storage, KeyValuePair<string, string> limit) =>
        ServerProcess.ServeAsync(storage.Folder, [limit], "--data", storage.Folder);

    private protected override async Task BackUpAsync(PlatformStorage storage, string backup) =>
        (await BackUpAsync(storage.Folder, backup)).Succeeded();

    private protected override async Task LoseAsync(PlatformStorage storage) => await storage.DisposeAsync();

    private protected override async Task<PlatformStorage> RestoreAsync(string folder, string backup)
    {
        var restored = new SqliteStorage();
        (await BringBackAsync(backup, restored.Folder)).Succeeded();
        return restored;
    }

    // The lock on a folder goes with its process.
    private protected override Task ReleasedAsync(PlatformStorage storage) => Task.CompletedTask;

    private static Task<Script> BackUpAsync(string data, string backup) => Script.RunAsync("backup.sh", "sqlite", "--data", data, "--to", backup);

    private static Task<Script> BringBackAsync(string backup, string data) =>
        Script.RunAsync("restore.sh", "sqlite", "--from", backup, "--data", data);
}
