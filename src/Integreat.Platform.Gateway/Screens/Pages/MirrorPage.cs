namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>A page whose text another one shows.</summary>
/// <param name="Title">With the name of its region if that is another one.</param>
public sealed record MirrorPage(long Id, string Title);
