namespace Integreat.Platform.Contracts.Languages;

/// <summary>
/// A region's language tree: the root is the default language, a child is translated from its parent. An active language is served, a
/// visible one is listed as well. All commands refuse: region-unknown, language-unknown.
/// </summary>
[Alias("region-languages-grain"), Version(1)]
public interface IRegionLanguages : IGrainWithStringKey
{
    /// <summary>Adds a language of the platform below another; the first one has no parent and becomes the default language.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, string language, string? parent, bool active, bool visible);

    /// <summary>Lists the language for readers. Refuses: language-inactive.</summary>
    [Alias("show")]
    Task<Outcome> ShowAsync(CommandContext context, string language);

    /// <summary>Takes the language off the lists; its content stays readable for who has the address.</summary>
    [Alias("hide")]
    Task<Outcome> HideAsync(CommandContext context, string language);

    /// <summary>Serves the language.</summary>
    [Alias("activate")]
    Task<Outcome> ActivateAsync(CommandContext context, string language);

    /// <summary>Stops serving the language; nothing of it is lost. Refuses: language-default.</summary>
    [Alias("deactivate")]
    Task<Outcome> DeactivateAsync(CommandContext context, string language);

    /// <summary>Hangs the language below another parent. Refuses: language-cycle, language-default.</summary>
    [Alias("move")]
    Task<Outcome> MoveAsync(CommandContext context, string language, string parent);
}
