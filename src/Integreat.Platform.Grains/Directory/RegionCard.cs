using System.Text.Json;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Directory;

/// <summary>What the directory knows of a region: written by the region in the transaction of the command that changes it.</summary>
internal sealed record RegionCard(long Region, RegionSettings Settings, ImmutableArray<string> EarlierSlugs, ImmutableArray<CardLanguage> Languages)
{
    public static RegionCard Of(Region region) => new(
        region.Id.Value,
        region.Settings!,
        region.EarlierSlugs,
        [.. region.Languages.Nodes.Select(node => new CardLanguage(node.Language.Value, node.Active, node.Visible))]);

    /// <summary>Whether a command left everything alone that stands on the card.</summary>
    public static bool IsSame(Region before, Region after) =>
        ReferenceEquals(before.Settings, after.Settings) && ReferenceEquals(before.Languages, after.Languages);

    /// <exception cref="JsonException">The bytes are not a card.</exception>
    public static RegionCard Read(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<RegionCard>(utf8, DomainJson.Options)!;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, DomainJson.Options);
}

/// <summary>A language of a region, in tree order.</summary>
internal sealed record CardLanguage(string Code, bool Active, bool Visible);
