using Integreat.Platform.Gateway.Media;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The folder of media files, where the operator has not set one: in the data folder, wherever the database is.</summary>
internal static class MediaFolder
{
    private const string Key = $"{MediaOptions.Section}:{nameof(MediaOptions.Folder)}";

    public static void SetIfMissing(IConfigurationManager configuration, StorageLease storage)
    {
        if (configuration[Key] is not { Length: > 0 })
        {
            configuration[Key] = Path.Combine(storage.DataFolder, "media");
        }
    }
}
