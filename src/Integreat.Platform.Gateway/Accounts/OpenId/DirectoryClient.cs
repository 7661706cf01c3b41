using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Integreat.Platform.Gateway.Accounts.OpenId;

/// <summary>Talks to one directory: authorization code flow with PKCE. Whatever it says is checked before anything of it is believed.</summary>
internal sealed partial class DirectoryClient
{
    private const string Description = "/.well-known/openid-configuration";

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    private readonly DirectoryOptions _options;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _description;
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    public DirectoryClient(DirectoryOptions options, HttpClient http, TimeProvider clock, ILogger logger)
    {
        (_options, _http, _clock, _logger) = (options, http, clock, logger);
        var authority = options.Authority.TrimEnd('/');
        _description = new ConfigurationManager<OpenIdConnectConfiguration>(
            authority + Description,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !new Uri(authority).IsLoopback });
    }

    /// <summary>Where somebody signs in there, to come back to <paramref name="back"/>.</summary>
    public async Task<string> AddressAsync(DirectoryAttempt attempt, string back, CancellationToken cancellation)
    {
        var description = await DescribeAsync(cancellation);
        return QueryHelpers.AddQueryString(description.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = back,
            ["scope"] = "openid email profile",
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Who has signed in there, for the code with which they came back; null if that cannot be believed.</summary>
    public async Task<DirectoryPerson?> RedeemAsync(DirectoryAttempt attempt, string code, string back, CancellationToken cancellation)
    {
        var description = await DescribeAsync(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, description.TokenEndpoint);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["code_verifier"] = attempt.Verifier,
        });
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(
            Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(_options.ClientId)}:{Uri.EscapeDataString(_options.ClientSecret)}")));
        using var response = await _http.SendAsync(request, cancellation);
        if ((int)response.StatusCode >= 500)
        {
            throw new HttpRequestException($"The directory answered {(int)response.StatusCode}.");
        }

        if (!response.IsSuccessStatusCode || IdToken(await response.Content.ReadAsStringAsync(cancellation)) is not { } token)
        {
            LogRefused(_options.Id, $"it gave no token for the code (status {(int)response.StatusCode})");
            return null;
        }

        return await JudgeAsync(token, attempt, description);
    }

    // Accounts remember people by the name of their directory: none may give itself out for another.
    private async Task<OpenIdConnectConfiguration> DescribeAsync(CancellationToken cancellation)
    {
        var description = await _description.GetConfigurationAsync(cancellation);
        return description.Issuer?.TrimEnd('/') == _options.Authority.TrimEnd('/')
            ? description
            : throw new InvalidOperationException(
                $"The directory at {_options.Authority} calls itself {description.Issuer}. Set Authority to the name that it calls itself.");
    }

    private async Task<DirectoryPerson?> JudgeAsync(string token, DirectoryAttempt attempt, OpenIdConnectConfiguration description)
    {
        var judged = await _tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = description.Issuer,
            ValidAudience = _options.ClientId,
            IssuerSigningKeys = description.SigningKeys,
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
                SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
                SecurityAlgorithms.EcdsaSha512,
            ],
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        if (!judged.IsValid)
        {
            if (judged.Exception is SecurityTokenSignatureKeyNotFoundException)
            {
                _description.RequestRefresh(); // it has other keys than before, perhaps: the next one who signs in is known by them
            }

            LogRefused(_options.Id, $"its token is not valid ({judged.Exception?.GetType().Name})");
            return null;
        }

        var claims = (JsonWebToken)judged.SecurityToken;
        if (!Is(claims, "nonce", attempt.Nonce) || (claims.TryGetPayloadValue<string>("azp", out _) && !Is(claims, "azp", _options.ClientId)))
        {
            LogRefused(_options.Id, "its token was made for another attempt, or for somebody else");
            return null;
        }

        return claims.Subject is { Length: > 0 } subject
            ? new DirectoryPerson(claims.Issuer, subject, VerifiedEmail(claims), Text(claims, "name"), HasSecondFactor(claims))
            : null;
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClocksDiffer && (notBefore is null || now >= notBefore - ClocksDiffer);
    }

    private static string? VerifiedEmail(JsonWebToken claims) =>
        Text(claims, "email") is { } email && AccountRules.IsEmail(email)
        && claims.Claims.Any(claim => claim is { Type: "email_verified" } && string.Equals(claim.Value, "true", StringComparison.OrdinalIgnoreCase))
            ? email
            : null;

    // As RFC 8176 names it.
    private static bool HasSecondFactor(JsonWebToken claims) => claims.Claims.Any(claim => claim is { Type: "amr", Value: "mfa" });

    private static string? Text(JsonWebToken claims, string name) => claims.Claims.FirstOrDefault(claim => claim.Type == name)?.Value;

    private static bool Is(JsonWebToken claims, string name, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(claims, name) ?? ""), Encoding.UTF8.GetBytes(expected));

    private static string? IdToken(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("id_token", out var token)
                ? token.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The directory {Directory} let nobody in: {Reason}")]
    private partial void LogRefused(string directory, string reason);
}

/// <summary>Somebody who has signed in at a directory.</summary>
/// <param name="Issuer">Which directory, as it calls itself.</param>
/// <param name="Subject">Who, as it calls them, for ever.</param>
/// <param name="Email">Null, if it does not say that it has verified one.</param>
/// <param name="SecondFactor">Whether it says that more than one factor was shown.</param>
internal sealed record DirectoryPerson(string Issuer, string Subject, string? Email, string? Name, bool SecondFactor);
