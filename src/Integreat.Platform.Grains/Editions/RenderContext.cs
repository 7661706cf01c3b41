using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Mirrors;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What one rendering of an edition works on: the sources as they are now, and the moment.</summary>
internal sealed class RenderContext
{
    private readonly ImmutableDictionary<long, LayerPage> _foreign;
    private readonly Dictionary<long, LayerPage> _own = [];

    public RenderContext(EditionSources sources, string language, PublicAddresses addresses, DateTimeOffset now)
    {
        (Sources, Language, Addresses, Now) = (sources, language, addresses, now);
        _foreign = sources.ForeignPages;
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

    /// <summary>A page of this region or of another, as readers of this language see it; null if nothing is known of it.</summary>
    public LayerPage? FindPage(long number)
    {
        if (!Sources.Pages.TryGetValue(number, out var source))
        {
            return _foreign.GetValueOrDefault(number);
        }

        if (!_own.TryGetValue(number, out var page))
        {
            page = LayerPages.Of(Sources, Tree, Language, source);
            _own.Add(number, page);
        }

        return page;
    }

    /// <summary>Takes note that something rendered now will be different at a later moment.</summary>
    public void ChangeAt(DateTimeOffset moment) => ChangesAt = ChangesAt is { } known && known <= moment ? known : moment;
}
