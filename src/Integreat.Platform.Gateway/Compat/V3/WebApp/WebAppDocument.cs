using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>What stands behind a path of the web app.</summary>
internal abstract record WebAppAnswer;

/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Description">Plain text; empty where there is none.</param>
/// <param name="Url">Where people read it.</param>
/// <param name="Item">Null for what is no single item.</param>
/// <param name="IsEarlierAddress">The item has another slug today.</param>
internal sealed record WebAppDocument(
    string Language, string Title, string Description, string Url, Fragment? Item = null, bool IsEarlierAddress = false) : WebAppAnswer;

/// <summary>The region in the path is called otherwise today.</summary>
internal sealed record WebAppMoved(string Region) : WebAppAnswer;

/// <summary>There is nothing to show.</summary>
internal sealed record WebAppError(int Status, string Reason) : WebAppAnswer
{
    public static readonly WebAppError NoPage = NotFound("Page");
    public static readonly WebAppError Ambiguous = Of(ApiError.Internal);

    public static WebAppError Of(ApiError error) => new(error.Status, error.Reason);

    /// <param name="kind">One of <see cref="ItemKinds"/>.</param>
    public static WebAppError NotFoundOf(string kind) => kind switch
    {
        ItemKinds.Page => NoPage,
        ItemKinds.Event => NotFound("Event"),
        ItemKinds.Location => NotFound("POI"),
        _ => NotFound("News"),
    };

    private static WebAppError NotFound(string what) => new(404, $"{what} not found in this region with this language.");
}
