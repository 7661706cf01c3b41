using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>
/// The numbers that the things of a template have in the region that is made of it. They follow from the template and the region's stock alone, so
/// that texts can be written with them before the command is decided.
/// </summary>
public sealed class CloneNumbers
{
    private readonly Dictionary<(string Kind, long Old), long> _numbers = [];

    private CloneNumbers()
    {
    }

    /// <summary>The kinds of which the stock is too small, with how many it takes; empty: <paramref name="numbers"/> holds them all.</summary>
    /// <param name="parts">What is taken of the template.</param>
    public static ImmutableDictionary<string, int> TryTake(NumberSupply supply, CloneParts parts, out CloneNumbers numbers)
    {
        numbers = new CloneNumbers();
        var missing = ImmutableDictionary<string, int>.Empty;
        foreach (var (kind, taken) in parts.Numbered)
        {
            var count = taken.Length;
            if (count > supply.Left(kind))
            {
                missing = missing.Add(kind, count);
                continue;
            }

            var next = supply.Peek(kind) ?? 0;
            foreach (var old in taken)
            {
                numbers._numbers.Add((kind, old), next++);
            }
        }

        return missing;
    }

    /// <summary>The new number of something; null if it was not taken over.</summary>
    public long? Find(string kind, long old) => _numbers.TryGetValue((kind, old), out var number) ? number : null;

    public PageId? Page(PageId old) => Find(NumberKind.Page, old.Value) is { } number ? new PageId(number) : null;

    public MediaId? Media(MediaId? old) =>
        old is { } file ? Find(NumberKind.Media, file.Value) is { } number ? new MediaId(number) : file : null;

    public OrganizationId? Organization(OrganizationId? old) =>
        old is { } owner && Find(NumberKind.Organization, owner.Value) is { } number ? new OrganizationId(number) : null;

    internal TranslationId Translation(string kind, TranslationVersion old) => new(_numbers[(kind, old.Id.Value)]);
}
