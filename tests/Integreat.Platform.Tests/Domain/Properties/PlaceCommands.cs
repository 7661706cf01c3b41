using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Places;
using static Integreat.Platform.Tests.Domain.Properties.CommandSequences;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents commands about locations and contacts, good and bad.</summary>
internal static class PlaceCommands
{
    // Of those the region can make (it has few numbers), one that is imported, one that nobody has.
    private static readonly Gen<LocationId> Locations = Gen.Frequency(
        (9, Gen.Constant(new LocationId(1_000_000))), (6, Gen.Choose(1_000_001, 1_000_002).Select(number => new LocationId(number))), (3, Gen.Constant(new LocationId(1))),
        (1, Gen.Constant(new LocationId(404))));

    private static readonly Gen<ContactId> Contacts = Gen.Frequency(
        (9, Gen.Choose(1_000_000, 1_000_002).Select(number => new ContactId(number))), (3, Gen.Constant(new ContactId(1))),
        (1, Gen.Constant(new ContactId(404))));

    private static readonly Gen<OpeningHours> Hours =
        Gen.Elements(OpeningHours.Unknown, Week(AllDay), Week(Open("09:00-12:00", "14:00-18:00")), Week(Open("12:00-09:00")));

    public static Gen<RegionCommand> Any { get; } = Gen.Frequency(
        (4, Details().Select(RegionCommand (details) => new AddLocation(details))),
        (3, from location in Locations
            from details in Details()
            from basedOn in BasedOn
            select (RegionCommand)new ChangeLocation(location, details, basedOn)),
        (3, Gen.OneOf(
            Locations.Select(RegionCommand (location) => new ArchiveLocation(location)),
            Locations.Select(RegionCommand (location) => new RestoreLocation(location)))),
        (4, Gen.OneOf(
            Locations.Select(RegionCommand (location) => new DeleteLocation(location)),
            Contacts.Select(RegionCommand (contact) => new DeleteContact(contact)))),
        (8, from location in Locations
            from language in Languages
            from basedOn in BasedOn
            from status in Gen.Elements([TranslationStatus.Public, TranslationStatus.Review, TranslationStatus.Review, .. Enum.GetValues<TranslationStatus>()])
            from title in Gen.Elements<string>(Titles)
            select (RegionCommand)Save(location, language, basedOn, title, status: status)),
        (6, from location in Locations
            from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new WithdrawLocationText(location, language, basedOn)),
        (8, from location in Locations
            from language in Languages
            from basedOn in BasedOn
            from comment in Gen.Elements("Bitte kürzer.", "Bitte kürzer.", " ")
            from command in Gen.Elements<RegionCommand>(
                new AcceptLocationText(location, language, basedOn, Story.Monday, "sam"),
                new ReturnLocationText(location, language, basedOn, Text.Of(comment), Story.Monday, "sam"))
            select command),
        (4, from location in Locations
            from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new ConfirmLocationText(location, language, basedOn, Story.Monday)),
        (5, Cards().Select(RegionCommand (details) => new AddContact(details))),
        (3, from contact in Contacts
            from details in Cards()
            from basedOn in BasedOn
            select (RegionCommand)new ChangeContact(contact, details, basedOn)),
        (5, Gen.OneOf(
            Contacts.Select(RegionCommand (contact) => new ArchiveContact(contact)),
            Contacts.Select(RegionCommand (contact) => new RestoreContact(contact)))));

    /// <summary>The command with the version that is there now, where it asks for that.</summary>
    public static RegionCommand Resolve(RegionCommand command, Region region) => command switch
    {
        ChangeLocation { BasedOn: Fresh } change =>
            change with { BasedOn = region.Locations.GetValueOrDefault(change.Location)?.Revision ?? 0 },
        SaveLocationText { Text.BasedOn: Fresh } save =>
            save with { Text = save.Text with { BasedOn = Current(region, save.Location, save.Text.Language) } },
        WithdrawLocationText { BasedOn: Fresh } withdraw =>
            withdraw with { BasedOn = Current(region, withdraw.Location, withdraw.Language) },
        AcceptLocationText { BasedOn: Fresh } accept => accept with { BasedOn = Current(region, accept.Location, accept.Language) },
        ReturnLocationText { BasedOn: Fresh } giveBack => giveBack with { BasedOn = Current(region, giveBack.Location, giveBack.Language) },
        ConfirmLocationText { BasedOn: Fresh } confirm =>
            confirm with { BasedOn = Current(region, confirm.Location, confirm.Language) },
        ChangeContact { BasedOn: Fresh } change =>
            change with { BasedOn = region.Contacts.GetValueOrDefault(change.Contact)?.Revision ?? 0 },
        _ => command,
    };

    private static int Current(Region region, LocationId location, LanguageCode language) =>
        region.Locations.GetValueOrDefault(location)?.Translations.GetValueOrDefault(language)?.Working.Number ?? 0;

    private static Gen<LocationDetails> Details() =>
        from city in Gen.Elements("Musterstadt", "Neustadt")
        from category in Gen.Frequency((9, Gen.Constant(Story.Office)), (1, Gen.Constant(new CategoryId(404))))
        from hours in Hours
        select TownHall with { City = city, Category = category, OpeningHours = hours };

    private static Gen<ContactDetails> Cards() =>
        from location in Locations
        from general in Gen.Elements(true, false)
        from card in Gen.Elements("eins", "zwei", "")
        from hours in Hours
        select Contact(location, general, card) with { OpeningHours = hours };
}
