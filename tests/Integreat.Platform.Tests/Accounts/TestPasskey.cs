using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>An authenticator with one passkey: makes it, and shows it when it is asked to (WebAuthn, P-256, attestation "none").</summary>
internal sealed class TestPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private byte[] _owner = [];
    private uint _count;

    /// <summary>Where the browser thinks it is.</summary>
    public string Origin { get; set; } = "http://localhost:8000";

    /// <summary>Whether it looks who uses it.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>What the browser answers to the options for a new one.</summary>
    public object Make(JsonElement options)
    {
        _owner = Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString());
        var point = _key.ExportParameters(includePrivateParameters: false).Q;

        // The key as COSE writes it: EC2, ES256, P-256, x, y.
        byte[] key = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(options.GetProperty("rp").GetProperty("id").GetString()!, HasKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];

        // {"fmt": "none", "attStmt": {}, "authData": data} as CBOR.
        byte[] attestation =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, checked((byte)data.Length), .. data,
        ];
        return Credential(new
        {
            clientDataJSON = Text(Client("webauthn.create", options)),
            attestationObject = Text(attestation),
            transports = new[] { "internal" },
        });
    }

    /// <summary>What the browser answers to the options for signing in.</summary>
    public object Show(JsonElement options)
    {
        _count++;
        var client = Client("webauthn.get", options);
        var data = Data(options.GetProperty("rpId").GetString()!, 0);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new
        {
            clientDataJSON = Text(client),
            authenticatorData = Text(data),
            signature = Text(signature),
            userHandle = Text(_owner),
        });
    }

    public void Dispose() => _key.Dispose();

    private object Credential(object response) => new { id = Text(_id), rawId = Text(_id), type = "public-key", clientExtensionResults = new { }, response };

    private byte[] Client(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = options.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Data(string site, byte flags) =>
    [
        .. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(Present | (Verifies ? Verified : 0) | flags),
        (byte)(_count >> 24), (byte)(_count >> 16), (byte)(_count >> 8), (byte)_count,
    ];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
