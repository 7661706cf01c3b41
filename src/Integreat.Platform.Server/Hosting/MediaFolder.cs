using Integreat.Platform.Gateway.Media;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The folder of media files, where the operator has not set one: in the data folder, wherever the database is.</summary>
internal static class MediaFolder
{
    private const string Key = $"{MediaOptions.Section}:{nameof(MediaOptions.Folder)}";

    public static string Of(IConfiguration configuration, StorageLease storage) =>
        configuration[Key] is { Length: > 0 } set ? set : Path.Combine(storage.DataFolder, "media");

    public static void SetIfMissing(IConfigurationManager configuration, StorageLease storage) =>
        configuration[Key] = Of(configuration, storage);
}
