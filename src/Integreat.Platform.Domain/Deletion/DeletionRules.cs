using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Deletion;

/// <summary>
/// What may be deleted: what readers do not see any more, where that is a state of its own, and what nothing in the region points to. Links in
/// texts are not looked at.
/// </summary>
internal static class DeletionRules
{
    public static Decision<RegionFact> Decide(this Region region, DeletePage command) =>
        region.Pages.Find(command.Page) is null ? PageRefusals.Unknown(command.Page)
        : !region.Pages.IsArchived(command.Page) ? DeletionRefusals.NotArchived("page", command.Page.Value)
        : Unused(region.UsesOf(command.Page), new PageDeleted(command.Page));

    public static Decision<RegionFact> Decide(this Region region, DeleteEvent command) =>
        region.Events.GetValueOrDefault(command.Event) switch
        {
            null => EventRefusals.Unknown(command.Event),
            { Archived: false } => DeletionRefusals.NotArchived("event", command.Event.Value),
            _ => new EventDeleted(command.Event),
        };

    public static Decision<RegionFact> Decide(this Region region, DeleteLocation command) =>
        region.Locations.GetValueOrDefault(command.Location) switch
        {
            null => LocationRefusals.Unknown(command.Location),
            { Archived: false } => DeletionRefusals.NotArchived("location", command.Location.Value),
            _ => Unused(region.UsesOf(command.Location), new LocationDeleted(command.Location)),
        };

    public static Decision<RegionFact> Decide(this Region region, DeleteContact command) =>
        region.Contacts.GetValueOrDefault(command.Contact) switch
        {
            null => ContactRefusals.Unknown(command.Contact),
            { Archived: false } => DeletionRefusals.NotArchived("contact", command.Contact.Value),
            _ => new ContactDeleted(command.Contact),
        };

    public static Decision<RegionFact> Decide(this Region region, DeleteNews command) =>
        region.News.GetValueOrDefault(command.News) switch
        {
            null => NewsRefusals.Unknown(command.News),
            { Status: not NewsStatus.Archived } => DeletionRefusals.NotArchived("news", command.News.Value),
            _ => new NewsDeleted(command.News),
        };

    public static Decision<RegionFact> Decide(this Region region, DeleteOrganization command) =>
        region.Organizations.ContainsKey(command.Organization)
            ? Unused(region.UsesOf(command.Organization), new OrganizationDeleted(command.Organization))
            : OrganizationRefusals.Unknown(command.Organization);

    public static Decision<RegionFact> Decide(this Region region, DeleteMedia command) => region.Media.ContainsKey(command.Media)
        ? Unused(region.UsesOf(command.Media), new MediaDeleted(command.Media))
        : DeletionRefusals.NotOwnMedia(command.Media);

    public static Decision<RegionFact> Decide(this Region region, DeleteImprint command) =>
        region.Imprint.GetValueOrDefault(command.Language)?.Working.Number switch
        {
            null => DeletionRefusals.NoImprint(command.Language),
            { } newest when newest != command.BasedOn => TranslationRefusals.Stale(command.BasedOn, newest),
            _ => new ImprintDeleted(command.Language),
        };

    /// <summary>What a fact takes from the region.</summary>
    public static Region Apply(Region region, RegionFact fact) => fact switch
    {
        PageDeleted deleted => region with { Pages = region.Pages.Remove(deleted.Page), Members = region.Members.Apply(fact) },
        EventDeleted deleted => region with { Events = region.Events.Remove(deleted.Event) },
        LocationDeleted deleted => region with { Locations = region.Locations.Remove(deleted.Location) },
        ContactDeleted deleted => region with { Contacts = region.Contacts.Remove(deleted.Contact) },
        NewsDeleted deleted => region with { News = region.News.Remove(deleted.News) },
        OrganizationDeleted deleted => region with { Organizations = region.Organizations.Remove(deleted.Organization) },
        MediaDeleted deleted => region with { Media = region.Media.Remove(deleted.Media), Library = region.Library.Without(deleted.Media) },
        ImprintDeleted deleted => region with { Imprint = region.Imprint.Without(deleted.Language, region.Languages) },
        _ => region,
    };

    private static Decision<RegionFact> Unused(ImmutableArray<string> uses, RegionFact deleted) =>
        uses.IsEmpty ? deleted : DeletionRefusals.StillUsed(uses);

    // Versions of the next text in this language count from 1 again: who translates it must not seem to have seen them.
    private static ImmutableDictionary<LanguageCode, Translation> Without(
        this ImmutableDictionary<LanguageCode, Translation> imprint, LanguageCode language, LanguageTree languages) => languages.Nodes
        .Where(node => node.Parent == language && imprint.ContainsKey(node.Language))
        .Aggregate(imprint.Remove(language), (texts, node) => texts.SetItem(node.Language, texts[node.Language].WithoutSource()));
}

internal static class DeletionRefusals
{
    private const int MostUses = 10;

    public static Refusal NotArchived(string kind, long number) => new(
        $"{kind}-not-archived", $"Only what is archived can be deleted, and {kind} {number} is not. Archive it first.");

    public static Refusal StillUsed(ImmutableArray<string> uses) => new(
        "still-used",
        $"It is still used by {string.Join(", ", uses.Take(MostUses))}"
            + $"{(uses.Length > MostUses ? $" and {uses.Length - MostUses} more" : "")}. Change, move or delete that first.");

    public static Refusal NotOwnMedia(MediaId media) =>
        new("media-unknown", $"The region has no media file with the number {media.Value}. Reload the list and choose again.");

    public static Refusal NoImprint(LanguageCode language) =>
        new("imprint-unknown", $"The region has no imprint in \"{language}\".");
}
