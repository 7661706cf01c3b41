using Orleans.Runtime.Messaging;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// Failures that say nothing but that those who know, or decide, did not answer. A command may have been carried out nevertheless. The sender
/// is told to try again later.
/// </summary>
internal static class Unreachable
{
    /// <summary>After so many seconds it is worth trying again.</summary>
    public const string RetryAfter = "5";

    public static bool Is(Exception exception) => exception
        is LeaderUnreachableException
        or TimeoutException
        or SiloUnavailableException
        or OrleansMessageRejectionException
        or ConnectionFailedException
        or GatewayTooBusyException
        or ClientNotAvailableException;
}
