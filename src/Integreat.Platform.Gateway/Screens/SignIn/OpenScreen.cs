using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Screens.SignIn;

/// <summary>A screen for whoever is not signed in.</summary>
public abstract class OpenScreen : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected SignInWords Words => (Http.Features.Get<ScreenLanguage>() ?? ScreenLanguage.German).Words.SignIn;
}
