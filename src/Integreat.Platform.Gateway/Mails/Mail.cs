namespace Integreat.Platform.Gateway.Mails;

/// <summary>A mail to one person, in plain text.</summary>
/// <param name="Name">The person's name.</param>
internal sealed record Mail(string Address, string Name, string Subject, string Text);
