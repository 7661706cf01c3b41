using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Mails;

/// <summary>Puts mails into a folder, for who has no mail server (yet). They hold links that open accounts, so nobody else may read them.</summary>
internal sealed partial class FileMails(IOptions<MailOptions> options, TimeProvider clock, ILogger<FileMails> logger) : IMails
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        if (options.Value.Folder is not { Length: > 0 } folder)
        {
            throw new MailFailedException("There is no mail server and no folder for mails: set Mail__Smtp__Host, or Mail__Folder.");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMddTHHmmss}-{Guid.NewGuid():n}");
        var (file, part) = (Path.GetFullPath(Path.Combine(folder, name + ".eml")), Path.Combine(folder, name + ".part"));
        try
        {
            Directory.CreateDirectory(folder);
            using (var message = mail.ToMessage(options.Value, clock))
            {
                await using var stream = new FileStream(part, Options());
                await message.WriteToAsync(stream, cancellation);
            }

            File.Move(part, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailFailedException($"A mail could not be written to {folder}: {exception.Message}");
        }

        LogWritten(file);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    [LoggerMessage(LogLevel.Information, "There is no mail server (Mail__Smtp__Host), so a mail was written to {File}")]
    private partial void LogWritten(string file);
}
