using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Grains;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Sources;
using Integreat.Platform.Tests.Domain;
using Microsoft.Extensions.Options;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>A region as its editions hear of it, put together by hand: German, English, Arabic, and Persian that is not listed.</summary>
internal sealed class Town
{
    public static readonly DateTimeOffset Monday = new(2026, 7, 13, 8, 30, 0, 250, TimeSpan.Zero);

    private readonly List<SourceItem> _region = [];
    private readonly List<SourceItem> _platform = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _bodies = [];

    public Town(bool fallsBack = true)
    {
        FallsBack(fallsBack);
        Region(SourceKinds.RegionLanguage, 0, new LanguagesSource(
        [
            new("de", true, true), new("en", true, true), new("ar", true, true), new("fa", true, false),
        ]));
        Language(1, "de", "Deutsch", "Gibt es hier nicht.", "Ein Teil fehlt.");
        Language(2, "ar", "العربية", "غير متاح", "جزء مفقود");
        Language(3, "en", "English", "Not available.", "A part is missing.");
        Language(4, "fa", "فارسی", "", "");
    }

    /// <summary>Whether events and locations fall back to German; they do unless a test says no.</summary>
    public Town FallsBack(bool fallsBack) =>
        Region(SourceKinds.Settings, 0, new SettingsSource(3, "augsburg", "Europe/Berlin", "86150", "https://help.example/", fallsBack));

    /// <summary>How often texts were loaded, and which.</summary>
    public List<ImmutableArray<string>> Loads { get; } = [];

    public Town Page(
        long id, long parent, int order, IEnumerable<TextSource> texts, bool archived = false, long? icon = null, long? organization = null,
        long[]? offers = null, long? mirrors = null, bool mirroredFirst = true) =>
        Region(SourceKinds.Page, id, new PageSource(
            id, parent, order, archived, icon, organization, [.. offers ?? []], mirrors, mirroredFirst, ["old", "new"], [.. texts]));

    /// <summary>An event; the number of its recurrence, if it repeats, is 70 and its own.</summary>
    public Town Event(
        long id, EventDetails details, IEnumerable<TextSource> texts, OccurrenceChanges? changes = null, bool archived = false) =>
        Region(SourceKinds.Event, id, new EventSource(
            id, archived, details, details.Recurrence is null ? null : 70 + id, changes ?? OccurrenceChanges.None, 0, ["old", "new"],
            [.. texts]));

    /// <summary>A public text.</summary>
    public TextSource Text(string language, string slug, string content, long id, DateTimeOffset? lastUpdated = null)
    {
        var text = StoredText.Of(content);
        if (text.Hash is { } hash)
        {
            _bodies[hash] = Encoding.UTF8.GetBytes(content);
        }

        return new TextSource(
            language, slug, new PublicTextSource(id, slug, $"Titel {slug}", text.Hash, text.Blank, lastUpdated ?? Monday));
    }

    public static TextSource Draft(string language, string slug) => new(language, slug, null);

    public Town Media(long id, string file, string thumbnail = "", string type = "image/png", DateTimeOffset? changed = null) =>
        Region(SourceKinds.Media, id, new MediaSource(file, thumbnail, type, changed ?? Monday));

    public Town GlobalMedia(long id, string file) => Platform(SourceKinds.Media, id, new MediaSource(file, "", "image/png", Monday));

    public Town Organization(long id, string slug, long? logo) =>
        Region(SourceKinds.Organization, id, new OrganizationSource(id, slug, $"Name {slug}", $"https://{slug}.example/", logo));

    public Town Offer(long id, string slug, PostalCodeMode mode, bool isHelpDesk = false, params KeyValuePair<string, string>[] fields) =>
        Platform(SourceKinds.Offer, id, new OfferSource(
            id, slug, $"Name {slug}", $"https://{slug}.example/?plz=", "", [.. fields], mode, isHelpDesk));

    /// <summary>A location of the category 2, with the details of <see cref="Places.TownHall"/> or others.</summary>
    public Town Location(long id, IEnumerable<TextSource> texts, LocationDetails? details = null, bool archived = false) => Region(
        SourceKinds.Location, id, new LocationSource(id, archived, details ?? Places.TownHall, ["frueher", "heute"], [.. texts]));

    public Town Contact(long id, long location, ContactCard card, OpeningHours? hours = null, string appointment = "", bool archived = false)
    {
        var bytes = ContactCardJson.Write(card);
        var hash = StoredText.HashOf(bytes);
        _bodies[hash] = bytes;
        return Region(SourceKinds.Contact, id, new ContactSource(
            id, location, archived, card.AreaOfResponsibility is "", hash, hours ?? OpeningHours.Unknown, appointment));
    }

    public Town Category(long id, string icon, string color, params (string Language, string Name)[] names) => Platform(
        SourceKinds.Category, id, new CategorySource(
            id, [.. names.Select(name => new CategoryName(new LanguageCode(name.Language), name.Name))], icon, color));

    public EditionSources Sources()
    {
        var sources = new EditionSources();
        sources.TakeFromRegion(new SourceDelta(Cursor.Start, true, false, [.. _region]));
        sources.TakeFromPlatform(new SourceDelta(Cursor.Start, true, false, [.. _platform]));
        return sources;
    }

    public static EditionRenderer Renderer(string language) =>
        new(language, new PublicAddresses { CmsUrl = "http://localhost:8000", WebAppUrl = "https://integreat.app" });

    public async Task<IReadOnlyList<Fragment>> RenderAsync(string language, EditionRenderer? renderer = null) =>
        (await RenderAtAsync(language, Monday, renderer)).Fragments;

    public Task<RenderedEdition> RenderAtAsync(string language, DateTimeOffset now, EditionRenderer? renderer = null) =>
        (renderer ?? Renderer(language)).RenderAsync(Sources(), now, LoadAsync);

    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadAsync(ImmutableArray<string> hashes)
    {
        Loads.Add(hashes);
        return Task.FromResult(hashes.Where(_bodies.ContainsKey).ToImmutableDictionary(hash => hash, hash => _bodies[hash]));
    }

    public Town EraseCard(ContactCard card)
    {
        _bodies.Remove(StoredText.HashOf(ContactCardJson.Write(card)));
        return this;
    }

    /// <summary>The JSON object of one item, as the API sends it.</summary>
    public async Task<JsonElement> JsonAsync(string language, long id, string kind = ItemKinds.Page)
    {
        var fragment = (await RenderAsync(language)).Single(fragment => fragment.Kind == kind && fragment.Id == id);
        return JsonDocument.Parse((byte[])[.. fragment.Envelope.Span, .. fragment.Content.Span]).RootElement;
    }

    /// <summary>The answer of the route for events, as gateways put it together from the edition.</summary>
    public async Task<JsonElement> EventsAsync(string language, DateTimeOffset? now = null, bool combined = false)
    {
        using var compressor = new Compressor(Options.Create(new DeliveryOptions()));
        var rendered = await RenderAtAsync(language, now ?? Monday);
        var body = EditionSnapshot.Empty(compressor).Apply([.. rendered.Fragments], EditionEpochs.None).Events(combined);
        return JsonDocument.Parse((byte[])[.. body.Segments.SelectMany(segment => segment.ToArray())]).RootElement;
    }

    private void Language(long id, string code, string name, string missing, string partial) =>
        Platform(SourceKinds.Language, id, new PlatformLanguageSource(id, code, code, name, code is "ar" or "fa", missing, partial));

    private Town Region<T>(string kind, long id, T source)
    {
        _region.Add(SourceJson.Item(kind, id, 1, source));
        return this;
    }

    private Town Platform<T>(string kind, long id, T source)
    {
        _platform.Add(SourceJson.Item(kind, id, 1, source));
        return this;
    }
}
