namespace Integreat.Platform.Contracts.Editions;

/// <summary>How a text that nobody has saved yet would look to readers of an edition. Grain key: <see cref="GrainKeys.Edition"/>.</summary>
[Alias("edition-preview-grain"), Version(1)]
public interface IEditionPreview : IGrainWithStringKey
{
    /// <summary>
    /// The content as readers would get it: what may not stand in content is gone, and links and cards stand in the place of shortcodes. Stores and shows
    /// nothing. Empty for an edition of a region that is not there.
    /// </summary>
    /// <param name="page">The page whose text it is: what it shows of another page stands before or after it. Null for other texts.</param>
    /// <param name="html">As it was written.</param>
    [AlwaysInterleave, Alias("preview")]
    Task<string> PreviewAsync(long? page, string html, CancellationToken cancellation);
}
