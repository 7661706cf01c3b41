using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.OpenApi.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The documents of the public API and of the admin API for programs, and a page that shows them to people.</summary>
internal sealed class DocumentEndpoints(Compressor compressor, IServiceScopeFactory scopes)
{
    private const string Public = "/openapi/public.json";
    private const string Admin = $"/openapi/{AdminDocument.Name}.json";

    public void Map(IEndpointRouteBuilder routes)
    {
        // Written when they are first asked for: few starts are followed by a look at the documentation.
        var @public = new Lazy<Body>(() => Pack(PublicDocument.Write()));
        var admin = new Lazy<Task<Body>>(async () => Pack(await WriteAdminAsync()));
        routes.MapMethods(Public, [HttpMethods.Get, HttpMethods.Head], http => SendAsync(http, @public.Value));
        routes.MapMethods(Admin, [HttpMethods.Get, HttpMethods.Head], async http => await SendAsync(http, await admin.Value));
        routes.MapScalarApiReference("/docs", Configure);
    }

    private async Task<byte[]> WriteAdminAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(AdminDocument.Name);
        var document = await provider.GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }

    private Body Pack(byte[] json) => Body.Single(new Piece(json, default, SHA256.HashData(json)), new CompressedShare(compressor));

    private static Task SendAsync(HttpContext http, Body document)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return BodyResponse.SendAsync(http, document);
    }

    /// <summary>The page and all its parts come from here: nothing is loaded from, or told to, anybody else.</summary>
    private static void Configure(ScalarOptions page, HttpContext http)
    {
        page.Title = "Integreat";
        page.AddDocument("public", "Public API", Public, isDefault: true);
        page.AddDocument(AdminDocument.Name, "Admin API", Admin);
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
