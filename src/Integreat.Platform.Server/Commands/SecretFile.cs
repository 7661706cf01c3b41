namespace Integreat.Platform.Server.Commands;

/// <summary>
/// A secret that an operator hands over in a file or on standard input. On the command line everybody on the machine could read it, and the
/// shell would keep it.
/// </summary>
internal static class SecretFile
{
    /// <summary>Names standard input.</summary>
    public const string Input = "-";

    private const int Longest = 1000;

    /// <returns>Null if no file is named.</returns>
    /// <exception cref="CommandFailedException">What is in the file is no secret.</exception>
    public static async Task<string?> ReadAsync(string? path, CancellationToken cancellation)
    {
        if (path is null)
        {
            return null;
        }

        using var reader = path is Input ? Console.In : new StreamReader(path);
        var buffer = new char[Longest + 2]; // A line's end may follow.
        var read = await reader.ReadBlockAsync(buffer, cancellation);
        var secret = new string(buffer, 0, read).Trim();
        return secret switch
        {
            "" => throw new CommandFailedException($"{Name(path)} is empty; a token is expected there."),
            { Length: > Longest } => throw new CommandFailedException($"{Name(path)} is too long for a token."),
            _ when secret.Any(letter => letter is <= ' ' or > '~') => throw new CommandFailedException(
                $"{Name(path)} holds more than a token: a token is one word of ASCII characters."),
            _ => secret,
        };
    }

    private static string Name(string path) => path is Input ? "Standard input" : path;
}
