namespace Integreat.Platform.Contracts;

/// <summary>Who asks to see something that not everybody may see. As in commands: roles are looked up by whom is asked.</summary>
/// <param name="AsOf">
/// The moment as of which it is to be seen; null: now. Rights are always those of now. Refuses, where nothing was there then: not-yet-there.
/// </param>
[GenerateSerializer, Immutable, Alias("caller")]
public sealed record Caller(
    [property: Id(0)] string Account,
    [property: Id(1)] string Credential,
    [property: Id(2)] ImmutableArray<string> Scopes,
    [property: Id(3)] DateTimeOffset? AsOf = null)
{
    /// <summary>The platform's own parts, which may see everything: for what nobody in particular is shown.</summary>
    public static Caller Platform { get; } = new(CommandContext.ServiceAccount, Credentials.BuiltIn, []);
}

/// <summary>What somebody asked to see, or why not.</summary>
/// <param name="Value">Null with a refusal.</param>
/// <param name="RefusalCode">A stable code for programs, kebab-case; null when there is an answer.</param>
/// <param name="Detail">A sentence for people that says what to do.</param>
[GenerateSerializer, Immutable, Alias("answer`1")]
public sealed record Answer<T>(
    [property: Id(0)] T? Value,
    [property: Id(1)] string? RefusalCode = null,
    [property: Id(2)] string? Detail = null)
    where T : class;
