using System.Security.Cryptography;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>Fragments of any kind with what documents are made of.</summary>
internal static class Items
{
    public static readonly DateTimeOffset Updated = new(2026, 3, 10, 10, 28, 0, 316, TimeSpan.Zero);

    /// <param name="path">Its last segment is the item's slug.</param>
    /// <param name="json">Further members of the JSON object.</param>
    public static Fragment Public(
        string kind, long id, string path, string title, string content, object? json = null, long? translation = null,
        string[]? slugs = null)
    {
        var members = JsonSerializer.Serialize(json ?? new { });
        var envelope = JsonSerializer.SerializeToUtf8Bytes(new { id, path, title });
        envelope[^1] = (byte)',';
        byte[] tail =
        [
            .. "\"content\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(content), .. members is "{}" ? "}"u8 : ","u8,
            .. members is "{}" ? [] : System.Text.Encoding.UTF8.GetBytes(members[1..]),
        ];
        return new Fragment
        {
            Kind = kind,
            Id = id,
            Visibility = Visibility.Public,
            Translation = translation,
            Title = title,
            Path = path,
            LastUpdated = Updated,
            Slugs = slugs is null ? [path.Trim('/').Split('/')[^1]] : [.. slugs],
            Envelope = envelope,
            Content = tail,
            Page = kind is ItemKinds.Page ? new PagePlace(null, (int)id) : null,
            Hash = SHA256.HashData([.. envelope, .. tail]).AsMemory(0, 16),
        };
    }
}
