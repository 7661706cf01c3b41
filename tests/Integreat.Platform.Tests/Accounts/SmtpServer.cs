using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>A mail server as far as our client speaks with one (RFC 5321, 3207, 4954): it takes mails and remembers what was said.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _serving;

    /// <param name="certificate">With one, it offers STARTTLS.</param>
    public SmtpServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to a mail; anything but 250 refuses it.</summary>
    public string Answer { get; set; } = "250 taken";

    /// <summary>What the client said, without the mail itself; what it said in the clear begins with an exclamation mark.</summary>
    public List<string> Said { get; } = [];

    /// <summary>The mails, as they were sent.</summary>
    public List<string> Mails { get; } = [];

    public static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate?.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
            {
                // The client has broken off.
            }
        }
    }

    private async Task TalkAsync(Stream plain)
    {
        var (stream, secure) = (plain, false);
        await SendAsync(stream, "220 test");
        while (await ReadAsync(stream) is { } line)
        {
            Said.Add(secure ? line : "!" + line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SendAsync(stream, "250-test");
                    await SendAsync(stream, _certificate is not null && !secure ? "250 STARTTLS" : "250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await SendAsync(stream, "220 go on");
                    var tls = new SslStream(plain);
                    await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
                    (stream, secure) = (tls, true);
                    break;
                case "AUTH":
                    await SendAsync(stream, "235 welcome");
                    break;
                case "DATA":
                    await SendAsync(stream, "354 go on");
                    var mail = new StringBuilder();
                    while (await ReadAsync(stream) is { } text && text != ".")
                    {
                        mail.Append(text).Append('\n');
                    }

                    Mails.Add(mail.ToString());
                    await SendAsync(stream, Answer);
                    break;
                case "QUIT":
                    await SendAsync(stream, "221 bye");
                    return;
                default:
                    await SendAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task SendAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), _end.Token);

    private async Task<string?> ReadAsync(Stream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _end.Token) > 0)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            }

            bytes.Add(one[0]);
        }

        return null;
    }
}
