namespace Integreat.Platform.Grains.Editions;

/// <summary>What one rendering of an edition works on: the sources as they are now, and the moment.</summary>
internal sealed class RenderContext
{
    public RenderContext(EditionSources sources, string language, PublicAddresses addresses, DateTimeOffset now)
    {
        (Sources, Language, Addresses, Now) = (sources, language, addresses, now);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(sources.Settings!.TimeZone);
        Tree = new EditionTree(sources, language);
    }

    public EditionSources Sources { get; }

    /// <summary>The edition's language.</summary>
    public string Language { get; }
    public PublicAddresses Addresses { get; }
    public DateTimeOffset Now { get; }

    /// <summary>The region's.</summary>
    public TimeZoneInfo Zone { get; }
    public EditionTree Tree { get; }

    /// <summary>The next moment at which the edition changes although nobody edits anything; null if never.</summary>
    public DateTimeOffset? ChangesAt { get; private set; }

    /// <summary>The listed languages but this one, in the region's order.</summary>
    public IEnumerable<string> OtherLanguages => Sources.VisibleLanguages.Where(other => other != Language);

    /// <summary>Takes note that something rendered now will be different at a later moment.</summary>
    public void ChangeAt(DateTimeOffset moment) => ChangesAt = ChangesAt is { } known && known <= moment ? known : moment;
}
