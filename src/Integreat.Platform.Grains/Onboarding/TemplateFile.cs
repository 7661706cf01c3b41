using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Onboarding;

/// <summary>
/// A template as bodies. Its shape is that of snapshots: not pinned, so that a silo of another release may not understand it and says so.
/// </summary>
internal sealed record TemplateFile(int Format, Template Template)
{
    private static int Current => RegionSnapshot.Format;

    /// <summary>Takes milliseconds for a large region: not for a grain's turn.</summary>
    public static ImmutableArray<Body> Write(Template template) =>
        Cut(JsonSerializer.SerializeToUtf8Bytes(new TemplateFile(Current, template), DomainJson.Options));

    /// <summary>Bytes as bodies of which each fits into a message.</summary>
    public static ImmutableArray<Body> Cut(ReadOnlyMemory<byte> json)
    {
        var parts = ImmutableArray.CreateBuilder<Body>();
        for (var start = 0; start < json.Length; start += WireLimits.ChunkBytes)
        {
            var part = json.Slice(start, Math.Min(WireLimits.ChunkBytes, json.Length - start));
            parts.Add(new Body(Text.HashOf(part.Span), part));
        }

        return parts.DrainToImmutable();
    }

    /// <summary>The template, or why it cannot be had.</summary>
    public static async Task<(Template? Template, Refusal? Refusal)> ReadAsync(IJournal journal, ImmutableArray<string> parts)
    {
        var bodies = await journal.ReadBodiesAsync(parts, CancellationToken.None);
        return parts.IsEmpty || parts.Any(part => !bodies.ContainsKey(part))
            ? (null, Unreadable())
            : await Task.Run(() => Read([.. parts.Select(part => bodies[part])]));
    }

    private static (Template? Template, Refusal? Refusal) Read(ImmutableArray<ReadOnlyMemory<byte>> parts)
    {
        using var json = new MemoryStream();
        foreach (var part in parts)
        {
            json.Write(part.Span);
        }

        try
        {
            return JsonSerializer.Deserialize<TemplateFile>(json.GetBuffer().AsSpan(0, (int)json.Length), DomainJson.Options) is { } file && file.Format == Current
                ? (file.Template, null)
                : (null, Unreadable());
        }
        catch (JsonException)
        {
            return (null, Unreadable());
        }
    }

    private static Refusal Unreadable() => new(
        "template-unreadable", "The template was written by another release of the platform, or is not stored. Ask for it again and repeat the command.");
}
