using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>Gives the demo region its locations: categories of the platform first, then who runs them, then the places and their contacts.</summary>
internal sealed class DemoPlaces(IGrainFactory grains, string region, DemoCommands commands)
{
    private readonly DemoLocations _demo = DemoLocations.Read();
    private readonly IRegionLocations _locations = grains.GetGrain<IRegionLocations>(region);
    private readonly IRegionContacts _contacts = grains.GetGrain<IRegionContacts>(region);

    /// <param name="city">Number of the organisation that the demo has in any case.</param>
    /// <returns>The locations' numbers by key.</returns>
    public async Task<ImmutableDictionary<string, long>> CreateAsync(long city)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, long>();
        var categories = await SaveCategoriesAsync();
        var organizations = await AddOrganizationsAsync(city);
        foreach (var location in _demo.Locations)
        {
            numbers[location.Key] = await AddAsync(location, location.ToData(
                categories[location.Category], location.Organization is { } owner ? organizations[owner] : null));
        }

        return numbers.ToImmutable();
    }

    // A category that the platform has already, from an import, keeps its own words and signs.
    private async Task<ImmutableDictionary<string, long>> SaveCategoriesAsync()
    {
        var platform = grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var known = (await platform.ReadAsync(CancellationToken.None)).Categories;
        var numbers = ImmutableDictionary.CreateBuilder<string, long>();
        foreach (var category in _demo.Categories)
        {
            var same = known.FirstOrDefault(other => other.Category.Names.Any(name =>
                name.Key == DemoLanguages.All[0].Slug && name.Value == category.Names[name.Key]));
            numbers[category.Icon] = same?.Id ?? (await DemoCommands.SendToPlatformAsync(
                $"category:{category.Icon}", context => platform.SaveCategoryAsync(context, null, category.ToData()))).Id!.Value;
        }

        return numbers.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, long>> AddOrganizationsAsync(long city)
    {
        var organizations = grains.GetGrain<IRegionOrganizations>(region);
        var numbers = ImmutableDictionary.CreateBuilder<string, long>();
        numbers[DemoLocations.CityKey] = city;
        foreach (var organization in _demo.Organizations)
        {
            var data = new OrganizationData(organization.Name, "", organization.Website, Logo: null);
            var added = await commands.SendAsync($"organization:{organization.Key}", context => organizations.AddAsync(context, data));
            numbers[organization.Key] = added.Id!.Value;
        }

        return numbers.ToImmutable();
    }

    private async Task<long> AddAsync(DemoLocation location, LocationData data)
    {
        var added = await commands.SendAsync($"location:{location.Key}", context => _locations.AddAsync(context, data));
        var number = added.Id!.Value;
        foreach (var (language, text) in location.Texts)
        {
            await commands.SendAsync($"location-text:{location.Key}:{language}", context =>
                _locations.SaveTranslationAsync(context, number, language, text.ToData()));
        }

        foreach (var (contact, index) in location.Contacts.Select((contact, index) => (contact, index)))
        {
            await AddAsync(contact, $"{location.Key}:{index}", number);
        }

        if (location.Archived)
        {
            await commands.SendAsync($"archive-location:{location.Key}", context => _locations.ArchiveAsync(context, number));
        }

        return number;
    }

    private async Task AddAsync(DemoContact contact, string key, long location)
    {
        var added = await commands.SendAsync($"contact:{key}", context => _contacts.AddAsync(context, contact.ToData(location)));
        if (contact.Archived)
        {
            await commands.SendAsync($"archive-contact:{key}", context => _contacts.ArchiveAsync(context, added.Id!.Value));
        }
    }
}
