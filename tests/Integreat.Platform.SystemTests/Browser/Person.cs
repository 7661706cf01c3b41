namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Somebody with an account.</summary>
public sealed record Person(string Email, string Name, string Password);
