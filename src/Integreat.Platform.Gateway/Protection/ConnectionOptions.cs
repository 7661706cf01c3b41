using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>
/// What connections may take of a gateway before it knows who is behind them and what they want. Bound from the "Connections" section; a bad
/// value stops the process at start.
/// </summary>
public sealed class ConnectionOptions
{
    public const string Section = "Connections";

    /// <summary>Beyond so many open connections new ones are closed at once. Every app that waits for changes holds one.</summary>
    [Range(1, 1_000_000)]
    public int Most { get; set; } = 20_000;

    /// <summary>A connection on which nothing is asked for so long is closed. Longer than proxies keep theirs, or they would send into closed ones.</summary>
    [Range(5, 3600)]
    public int IdleSeconds { get; set; } = 130;

    /// <summary>Requests of one HTTP/2 connection at once.</summary>
    [Range(1, 10_000)]
    public int Streams { get; set; } = 100;

    /// <summary>Method and address of a request.</summary>
    [Range(1024, 65_536)]
    public int RequestLineBytes { get; set; } = 8 * 1024;

    /// <summary>All headers of a request together.</summary>
    [Range(1024, 65_536)]
    public int HeaderBytes { get; set; } = 16 * 1024;

    [Range(16, 1000)]
    public int Headers { get; set; } = 64;

    /// <summary>Headers that take longer to arrive are not waited for.</summary>
    [Range(1, 300)]
    public int HeaderSeconds { get; set; } = 10;

    /// <summary>Bodies for which no route has a limit of its own.</summary>
    [Range(1, 1024 * 1024)]
    public int BodyKilobytes { get; set; } = 1024;

    /// <summary>Who sends a body or takes an answer more slowly than this, averaged, is not waited for.</summary>
    [Range(1, 1_000_000)]
    public int SlowestBytesPerSecond { get; set; } = 240;

    /// <summary>For so long a body or an answer may be slower than that.</summary>
    [Range(2, 300)]
    public int GraceSeconds { get; set; } = 5;
}

[OptionsValidator]
internal sealed partial class ConnectionOptionsValidator : IValidateOptions<ConnectionOptions>;
