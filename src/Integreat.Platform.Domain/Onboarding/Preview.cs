using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>The link by which people look at a region before it is listed.</summary>
/// <param name="Hash">SHA-256 (hex) of the link's secret, which is kept nowhere.</param>
/// <param name="SeenAt">When somebody first followed it; null while nobody has.</param>
public sealed record PreviewLink(string Hash, DateTimeOffset RenewedAt, DateTimeOffset? SeenAt);

/// <summary>Makes a new preview link; an earlier one ends.</summary>
public sealed record RenewPreview(string Hash, DateTimeOffset At) : RegionCommand;

/// <summary>Somebody follows the preview link.</summary>
public sealed record SeePreview(string Hash, DateTimeOffset At) : RegionCommand;

/// <summary>There is a new preview link; an earlier one has ended.</summary>
public sealed record PreviewRenewed(string Hash, DateTimeOffset At) : RegionFact;

/// <summary>Somebody has followed the preview link for the first time.</summary>
public sealed record PreviewSeen(DateTimeOffset At) : RegionFact;

internal static class PreviewRules
{
    private const int HashLength = 64;

    public static Decision<RegionFact> Decide(this Region region, RenewPreview command) =>
        command.Hash.Length == HashLength && command.Hash.All(char.IsAsciiHexDigitLower)
            ? new PreviewRenewed(command.Hash, command.At)
            : new Refusal("preview-invalid", "A preview link is known by the SHA-256 of its secret, in small hexadecimal digits.");

    public static Decision<RegionFact> Decide(this Region region, SeePreview command) => region.Preview switch
    {
        { Hash: var hash } when hash != command.Hash => Unknown(),
        null => Unknown(),
        { SeenAt: not null } => ImmutableArray<RegionFact>.Empty,
        _ => new PreviewSeen(command.At),
    };

    public static PreviewLink? Apply(this PreviewLink? preview, RegionFact fact) => fact switch
    {
        PreviewRenewed renewed => new PreviewLink(renewed.Hash, renewed.At, null),
        PreviewSeen seen => preview is null ? null : preview with { SeenAt = seen.At },
        _ => preview,
    };

    private static Refusal Unknown() => new("preview-unknown", "This link does not work any more. Ask whoever sent it for the present one.");
}
