using System.Globalization;

namespace Integreat.Platform.Storage;

/// <summary>Exclusive use of a data folder, until disposed or until the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly DataFolder _folder;
    private readonly FileStream _file;
    private bool _disposed;

    private DataFolderLock(DataFolder folder, FileStream file) => (_folder, _file) = (folder, file);

    /// <summary>The folder's full path.</summary>
    public string Path => _folder.Path;

    internal DataFolder Folder => _folder;

    /// <summary>Creates the folder if it is missing, and locks it.</summary>
    /// <exception cref="StorageInUseException">Another process (or another lock in this one) holds it.</exception>
    /// <exception cref="StorageUnavailableException">The folder cannot be created or written to.</exception>
    public static DataFolderLock Acquire(string path)
    {
        var folder = DataFolder.At(path);
        try
        {
            Directory.CreateDirectory(folder.Path);
            var file = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(folder.LockHolder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolderLock(folder, file);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            throw new StorageInUseException($"The data folder {folder.Path} is in use by another process{Holder(folder)}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The data folder {folder.Path} cannot be used: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            File.Delete(_folder.LockHolder);
            _file.Dispose();
        }
    }

    // EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Holder(DataFolder folder)
    {
        // The holder may be gone, or not yet have written its number, by the time we look: the sentence then does without.
        try
        {
            return int.TryParse(File.ReadAllText(folder.LockHolder), CultureInfo.InvariantCulture, out var id) ? $" (id {id})" : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
