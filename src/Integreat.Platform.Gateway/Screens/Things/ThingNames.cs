using System.Collections.Immutable;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Deletion;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Locations;
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
        var (name, address) = kind switch
        {
            "page" => (TitleOf((await grains.GetGrain<IRegionPages>(desk.Key).ReadPageAsync(visitor.Caller, id, default)).Value?.Translations, use.Language),
                use.Language is null ? $"{way}/pages" : $"{way}/pages/{id}/{use.Language}"),
            "event" => (TitleOf((await grains.GetGrain<IRegionEvents>(desk.Key).ReadEventAsync(visitor.Caller, id, default)).Value?.Translations, use.Language),
                Join($"{way}/events/{id}", use.Language)),
            "location" => (TitleOf((await grains.GetGrain<IRegionLocations>(desk.Key).ReadLocationAsync(visitor.Caller, id, default)).Value?.Translations, use.Language),
                Join($"{way}/locations/{id}", use.Language)),
            "contact" => ((await grains.GetGrain<IRegionContacts>(desk.Key).ReadContactAsync(visitor.Caller, id, default)).Value is { } contact
                ? NameOf(contact.Data.Card) : null, $"{way}/contacts/{id}"),
            "imprint" => (visitor.Words.Things.KindOf(kind), Join($"{way}/imprint", use.Language)),
            _ => ((string?)null, (string?)null),
        };
        return new NamedUse(kind, name ?? $"{visitor.Words.Things.KindOf(kind)} {use.Id}", use.Language, address);
    }

    /// <summary>What a contact is called in lists: whom one reaches, or for what.</summary>
    public static string NameOf(ContactCard card) => new[] { card.Name, card.AreaOfResponsibility, card.Email, card.PhoneNumber, card.MobileNumber, card.Website }
        .FirstOrDefault(each => each is not "") ?? "";

    private static string Join(string address, string? language) => language is null ? address : $"{address}/{language}";

    private static string? TitleOf(ImmutableArray<TranslationView>? texts, string? language) =>
        (texts?.FirstOrDefault(text => text.Language == language) ?? texts?.FirstOrDefault())?.Working.Title;
}
