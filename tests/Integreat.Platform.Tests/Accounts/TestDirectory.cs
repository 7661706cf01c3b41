using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>A municipality's directory on this machine (OpenID Connect), at which tests say who signs in and what its token says.</summary>
internal sealed class TestDirectory : IAsyncDisposable
{
    public const string ClientId = "integreat";
    public const string Secret = "geheim/47:11+";

    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, (Dictionary<string, string> Asked, Dictionary<string, object> Claims, ECDsa Key)> _codes = [];
    private int _count;

    private TestDirectory(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<TestDirectory> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var directory = new TestDirectory(app);
        app.MapGet("/.well-known/openid-configuration", directory.Describe);
        app.MapGet("/liar/.well-known/openid-configuration", directory.Describe); // gives itself out for the first one
        app.MapGet("/keys", directory.ShowKeys);
        app.MapPost("/token", (Delegate)directory.RedeemAsync);
        await app.StartAsync();
        return directory;
    }

    /// <summary>Somebody signs in at the address to which the platform sent the browser. Returns where the browser goes then.</summary>
    /// <param name="claims">What the token says; what it does not say is as it should be.</param>
    public string SignIn(string address, DateTimeOffset now, Dictionary<string, object> claims, ECDsa? key = null)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var code = $"code-{Interlocked.Increment(ref _count)}";
        var all = new Dictionary<string, object>
        {
            ["iss"] = Address,
            ["aud"] = ClientId,
            ["sub"] = code,
            ["nonce"] = asked["nonce"],
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["email_verified"] = true,
        };
        foreach (var (name, value) in claims)
        {
            all[name] = value;
        }

        _codes[code] = (asked, all, key ?? _key);
        return $"{asked["redirect_uri"]}?code={code}&state={asked["state"]}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = Address + "/authorize",
        ["token_endpoint"] = Address + "/token",
        ["jwks_uri"] = Address + "/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "ES256" },
    });

    private IResult ShowKeys()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return Results.Json(new
        {
            keys = new[]
            {
                new { kty = "EC", crv = "P-256", use = "sig", kid = "first", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) },
            },
        });
    }

    private async Task<IResult> RedeemAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var shown = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{ClientId}:{Uri.EscapeDataString(Secret)}"));
        if (http.Request.Headers.Authorization != $"Basic {shown}" || form["grant_type"] != "authorization_code"
            || !_codes.TryRemove(form["code"].ToString(), out var code) || form["redirect_uri"] != code.Asked["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != code.Asked["code_challenge"])
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = code.Claims,
            SigningCredentials = new SigningCredentials(
                new ECDsaSecurityKey(code.Key) { KeyId = ReferenceEquals(code.Key, _key) ? "first" : "other", CryptoProviderFactory = new() { CacheSignatureProviders = false } },
                SecurityAlgorithms.EcdsaSha256),
        });
        return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = token });
    }
}
