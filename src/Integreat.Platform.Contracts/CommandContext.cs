namespace Integreat.Platform.Contracts;

/// <summary>
/// What every command carries besides its own words: an id that makes it repeatable, and who acts. The actor is an account, the kind
/// of credential it showed and that credential's scopes, nothing else: roles are looked up by the region itself.
/// </summary>
/// <param name="CommandId">Chosen by the caller, unique per account; repeating a command with the same id has no further effect.</param>
/// <param name="Reason">Why, in the words of the actor; null: not said.</param>
/// <param name="DryRun">Only says what the command would do. Nothing is stored, not even that it came.</param>
[GenerateSerializer, Immutable, Alias("command-context")]
public sealed record CommandContext(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Account,
    [property: Id(2)] string Credential,
    [property: Id(3)] ImmutableArray<string> Scopes,
    [property: Id(4)] string? Reason = null,
    [property: Id(5)] bool DryRun = false)
{
    /// <summary>The longest reason that is taken, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The longest command id that is taken, in characters.</summary>
    public const int LongestId = 200;

    /// <summary>The built-in account of the platform's own parts (import, demo).</summary>
    public const string ServiceAccount = "service";

    /// <summary>Stands for whoever pushes content with a page's token: a machine, not an account.</summary>
    public const string PageToken = "page-token";

    /// <summary>Who acts, without what the actor does.</summary>
    public Caller Caller => new(Account, Credential, Scopes);

    /// <summary>A command of one of the platform's own parts.</summary>
    public static CommandContext Service(string commandId) => new(commandId, ServiceAccount, Credentials.BuiltIn, []);
}
