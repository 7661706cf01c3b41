using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Gateway.Demo;
using Integreat.Platform.Grains.Locations;

namespace Integreat.Platform.Tests.Demo;

public sealed partial class DemoLocationsTests
{
    private static readonly DemoLocations Demo = DemoLocations.Read();

    private static readonly ImmutableArray<DemoLocation> Locations = Demo.Locations;

    [Fact]
    public void There_are_25_locations_for_readers_and_one_that_is_archived()
    {
        Assert.Equal(25, Locations.Count(location => !location.Archived));
        Assert.Single(Locations, location => location.Archived);
        Assert.Distinct(Locations.Select(location => location.Key));
    }

    [Fact]
    public void Every_way_to_be_open_is_shown()
    {
        var weeks = Locations.Select(location => DemoHours.Parse(location.Hours).ToDomain()).ToList();

        Assert.All(weeks, week => Assert.Null(week.Check()));
        Assert.Contains(OpeningHours.Unknown, weeks);
        Assert.Contains(weeks, week => week.Days.All(day => day.AllDay));
        Assert.Contains(weeks, week => week.Days.Any(day => day.AppointmentOnly) && week.Days.Any(day => day.Slots.Length > 0));
        Assert.Contains(weeks, week => week.Days.Any(day => day.Slots.Length >= 3));
        Assert.Contains(Locations, location => location.TemporarilyClosed);
        Assert.Contains(Locations, location => location.Appointment is not "");
        Assert.Contains(Locations, location => !location.OnMap);
        Assert.Equal([null, false, true], Locations.Select(location => location.BarrierFree).Distinct().Order());
        Assert.All(
            Locations.SelectMany(location => location.Contacts), contact => Assert.Null(DemoHours.Parse(contact.Hours).ToDomain().Check()));
    }

    [Fact]
    public void All_categories_are_there_with_their_signs_and_their_names_in_every_language()
    {
        Assert.Equal(CategorySigns.Icons.Order(), Demo.Categories.Select(category => category.Icon).Order());
        Assert.Equal(CategorySigns.Colors.Order(), Demo.Categories.Select(category => category.Color).Distinct().Order());
        Assert.All(Demo.Categories, category => Assert.Equal(["ar", "de", "en"], category.Names.Keys));
        Assert.All(Locations, location => Assert.Contains(Demo.Categories, category => category.Icon == location.Category));
    }

    [Fact]
    public void A_location_has_contacts_and_an_owner_that_exist()
    {
        var owners = Demo.Organizations.Select(organization => organization.Key).Append(DemoLocations.CityKey).ToList();

        Assert.All(Locations, location => Assert.True(location.Organization is null || owners.Contains(location.Organization)));
        Assert.All(owners, owner => Assert.Contains(Locations, location => location.Organization == owner));
        Assert.All(Locations, location => Assert.True(location.Contacts.Count(contact => contact.Area is "") <= 1, location.Key));
        Assert.Contains(Locations, location => location.Contacts.Length > 3);
        Assert.Contains(Locations, location => location is { Website: not "", Contacts: [] });
        Assert.Contains(Locations.SelectMany(location => location.Contacts), contact => contact.Archived);
    }

    [Fact]
    public void Every_location_has_german_and_some_wait_for_a_translation()
    {
        Assert.All(Locations, location => Assert.Contains("de", location.Texts.Keys));
        Assert.Contains(Locations, location => !location.Texts.ContainsKey("en"));
        Assert.True(Locations.Count(location => location.Texts.ContainsKey("ar")) >= 20);
        foreach (var language in DemoLanguages.All)
        {
            Assert.Distinct(Locations.Where(location => location.Texts.ContainsKey(language.Slug))
                .Select(location => location.Texts[language.Slug].Slug));
        }

        Assert.All(Locations.SelectMany(location => location.Texts.Values), text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Title) || string.IsNullOrWhiteSpace(text.Meta));
            Assert.False(string.IsNullOrWhiteSpace(XElement.Parse($"<body>{text.Content}</body>").Value));
        });
    }

    [Fact]
    public void Nobody_real_can_be_reached()
    {
        var contacts = Locations.SelectMany(location => location.Contacts).ToList();
        var numbers = Locations.Select(location => location.Phone)
            .Concat(contacts.SelectMany(contact => new[] { contact.Phone, contact.Mobile })).Where(number => number is not "");
        var addresses = Locations.SelectMany(location => new[] { location.Email, location.Website, location.Appointment })
            .Concat(contacts.SelectMany(contact => new[] { contact.Email, contact.Website, contact.Appointment })).Where(address => address is not "");

        Assert.All(numbers, number => Assert.Matches(Fictitious(), number));
        Assert.All(addresses, address => Assert.Matches(@"example\.org(/|$)", address));
    }

    // Of the numbers that the German authority keeps free for films: a landline and a mobile range.
    [GeneratedRegex(@"^\+49 (30 23125 \d{3}|171 39200\d{2})$")]
    private static partial Regex Fictitious();
}
