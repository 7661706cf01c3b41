using Integreat.Platform.Gateway.Mails;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The folder of mails that no server takes, where the operator has not set one: in the data folder, wherever the database is.</summary>
internal static class MailFolder
{
    private const string Key = $"{MailOptions.Section}:{nameof(MailOptions.Folder)}";

    public static void SetIfMissing(IConfigurationManager configuration, StorageLease storage) => SetIfMissing(configuration, storage.DataFolder);

    public static void SetIfMissing(IConfigurationManager configuration, string dataFolder)
    {
        if (configuration[Key] is not { Length: > 0 })
        {
            configuration[Key] = Path.Combine(dataFolder, "mails");
        }
    }
}
