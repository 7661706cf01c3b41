using System.Diagnostics;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Schema;

namespace Integreat.Platform.Tests.Journal;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => Path.Combine(_temporary.Path, "data");

    [Fact]
    public void A_data_folder_is_held_once()
    {
        using var held = DataFolderLock.Acquire(Folder);

        var refusal = Assert.Throws<StorageInUseException>(() => DataFolderLock.Acquire(Folder));

        Assert.Equal($"The data folder {Folder} is in use by another process (id {Environment.ProcessId}).", refusal.Message);
    }

    [Fact]
    public void A_data_folder_that_was_given_back_can_be_taken_again()
    {
        DataFolderLock.Acquire(Folder).Dispose();

        using var held = DataFolderLock.Acquire(Folder);

        Assert.Equal(Folder, held.Path);
    }

    [Fact]
    public void A_holder_that_left_no_number_is_not_named()
    {
        using var held = DataFolderLock.Acquire(Folder);
        File.Delete(Path.Combine(Folder, "lock.pid"));

        Assert.Equal(
            $"The data folder {Folder} is in use by another process.",
            Assert.Throws<StorageInUseException>(() => DataFolderLock.Acquire(Folder)).Message);
    }

    [Fact]
    public async Task Another_process_cannot_take_it_until_the_holder_is_gone()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "This test needs flock from util-linux.");
        Directory.CreateDirectory(Folder);
        var start = new ProcessStartInfo("/usr/bin/flock", [Path.Combine(Folder, "lock"), "sh", "-c", "echo held; read _"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var other = Process.Start(start)!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        Assert.Throws<StorageInUseException>(() => DataFolderLock.Acquire(Folder));

        other.StandardInput.Close();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        DataFolderLock.Acquire(Folder).Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_in_one_sentence()
    {
        File.WriteAllText(Folder, "a file is in the way");

        var refusal = Assert.Throws<StorageUnavailableException>(() => DataFolderLock.Acquire(Folder));

        Assert.StartsWith($"The data folder {Folder} cannot be used: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_script_runs_once()
    {
        using var held = DataFolderLock.Acquire(Folder);

        Assert.Equal(
            [
                "0001-journal.sql", "0002-feedback.sql", "0003-due.sql", "0004-tokens.sql", "0005-chat.sql", "0006-leases.sql",
                "0007-accounts.sql", "0008-history.sql", "0009-register.sql", "0010-erasure.sql", "0011-personal-tokens.sql",
                "0001-grain-storage.sql",
            ],
            SchemaMigrator.MigrateSqlite(held));
        Assert.Empty(SchemaMigrator.MigrateSqlite(held));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_in_one_sentence()
    {
        using var held = DataFolderLock.Acquire(Folder);
        File.WriteAllText(Path.Combine(Folder, "journal.db"), new string('?', 5000));

        var refusal = Assert.Throws<StorageUnavailableException>(() => SchemaMigrator.MigrateSqlite(held));

        Assert.Equal($"The database {Path.Combine(Folder, "journal.db")} cannot be used: file is not a database.", refusal.Message);
    }

    public void Dispose() => _temporary.Dispose();
}
