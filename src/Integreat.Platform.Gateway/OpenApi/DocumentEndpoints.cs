using System.Security.Cryptography;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The document of the public API for programs, and a page that shows it to people.</summary>
internal sealed class DocumentEndpoints(Compressor compressor)
{
    private const string Document = "/openapi/public.json";

    // Written when it is first asked for: few starts are followed by a look at the documentation.
    private readonly Lazy<Body> _document = new(() =>
    {
        var json = PublicDocument.Write();
        return Body.Single(new Piece(json, default, SHA256.HashData(json)), new CompressedShare(compressor));
    });

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Document, [HttpMethods.Get, HttpMethods.Head], SendAsync);
        routes.MapScalarApiReference("/docs", Configure);
    }

    private Task SendAsync(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return BodyResponse.SendAsync(http, _document.Value);
    }

    /// <summary>The page and all its parts come from here: nothing is loaded from, or told to, anybody else.</summary>
    private static void Configure(ScalarOptions page, HttpContext http)
    {
        page.Title = "Integreat public API";
        page.OpenApiRoutePattern = Document;
        page.DefaultFonts = false;
        page.HideClientButton = true;
        page.DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools();

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        page.WithNonce(nonce);
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
