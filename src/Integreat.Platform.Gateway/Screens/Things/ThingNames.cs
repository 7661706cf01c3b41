using System.Collections.Immutable;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Deletion;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Things;

/// <summary>Something that points to a thing, by its name.</summary>
/// <param name="Address">Of its screen.</param>
internal sealed record NamedUse(string Kind, string Name, string? Language, string? Address);

/// <summary>Finds out what things are called that are known by number only.</summary>
internal sealed class ThingNames(IGrainFactory grains)
{
    // Nobody looks through more.
    private const int Most = 50;

    public async Task<ImmutableArray<NamedUse>> OfAsync(Visitor visitor, Desk desk, ImmutableArray<UseView> uses) =>
        [.. await Task.WhenAll(uses.Take(Most).Select(use => OfAsync(visitor, desk, use)))];

    private async Task<NamedUse> OfAsync(Visitor visitor, Desk desk, UseView use)
    {
        var (kind, id, way) = (use.Kind, use.Id.GetValueOrDefault(), $"admin/{desk.Slug}");
        var name = kind is "imprint" ? visitor.Words.Things.KindOf(kind)
            : await NameAsync(visitor, desk, kind, id, use.Language is { } language ? [language] : []);
        var address = kind switch
        {
            "page" => use.Language is null ? $"{way}/pages" : $"{way}/pages/{id}/{use.Language}",
            "event" => Join($"{way}/events/{id}", use.Language),
            "location" => Join($"{way}/locations/{id}", use.Language),
            "contact" => $"{way}/contacts/{id}",
            "imprint" => Join($"{way}/imprint", use.Language),
            _ => null,
        };
        return new NamedUse(kind, name ?? $"{visitor.Words.Things.KindOf(kind)} {use.Id}", use.Language, address);
    }

    /// <summary>What a thing is called; null if it is not there, if the visitor may not see it, or if it has no name.</summary>
    /// <param name="kind">As history names it, such as "event".</param>
    /// <param name="languages">In which of them there is a title first.</param>
    public async Task<string?> NameAsync(Visitor visitor, Desk desk, string kind, long id, ImmutableArray<string> languages) => kind switch
    {
        "page" => TitleOf((await Of<IRegionPages>(desk).ReadPageAsync(visitor.Caller, id, default)).Value?.Translations, languages),
        "event" => TitleOf((await Of<IRegionEvents>(desk).ReadEventAsync(visitor.Caller, id, default)).Value?.Translations, languages),
        "location" => TitleOf((await Of<IRegionLocations>(desk).ReadLocationAsync(visitor.Caller, id, default)).Value?.Translations, languages),
        "contact" => (await Of<IRegionContacts>(desk).ReadContactAsync(visitor.Caller, id, default)).Value is not { } contact ? null
            : NameOf(contact.Data.Card) is { Length: > 0 } name ? name : visitor.Words.Contacts.General,
        "news" => TitleOf((await Of<IRegionNews>(desk).ReadNewsAsync(visitor.Caller, id, default)).Value?.Texts, text => (text.Language, text.Title), languages),
        "organization" => (await Of<IRegionOrganizations>(desk).ReadOrganizationAsync(visitor.Caller, id, default)).Value?.Data.Name,
        "media" => (await Of<IRegionMedia>(desk).ReadAsync(visitor.Caller, id, default)).Value?.File.Name,
        _ => null,
    };

    /// <summary>What a contact is called in lists: whom one reaches, or for what.</summary>
    public static string NameOf(ContactCard card) => new[] { card.Name, card.AreaOfResponsibility, card.Email, card.PhoneNumber, card.MobileNumber, card.Website }
        .FirstOrDefault(each => each is not "") ?? "";

    private static string Join(string address, string? language) => language is null ? address : $"{address}/{language}";

    private static string? TitleOf(ImmutableArray<TranslationView>? texts, ImmutableArray<string> languages) =>
        TitleOf(texts, text => (text.Language, text.Working.Title), languages);

    private static string? TitleOf<T>(ImmutableArray<T>? texts, Func<T, (string Language, string Title)> read, ImmutableArray<string> languages) =>
        (texts ?? []).Select(read).Where(text => text.Title is not "").OrderBy(text => (uint)languages.IndexOf(text.Language)).Select(text => text.Title).FirstOrDefault();

    private TGrain Of<TGrain>(Desk desk)
        where TGrain : IGrainWithStringKey => grains.GetGrain<TGrain>(desk.Key);
}
