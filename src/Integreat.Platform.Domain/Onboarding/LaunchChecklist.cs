using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>Something to be done before a region goes live.</summary>
/// <param name="Key">Stable, for programs.</param>
/// <param name="IsRequired">Whether it keeps the region from going live; else it is advice.</param>
/// <param name="Detail">A sentence for people that says what to do, or what was done.</param>
public sealed record LaunchItem(string Key, bool IsRequired, bool IsDone, string Detail);

/// <summary>What readers would get in a language that they can choose.</summary>
/// <param name="Pages">Pages that are public in it.</param>
/// <param name="Missing">Pages that are public in the default language and not in this one.</param>
/// <param name="Outdated">Public pages whose source has changed since.</param>
public sealed record LaunchLanguage(LanguageCode Language, int Pages, int Missing, int Outdated);

/// <summary>Whether a region can go live: computed from its state, stored nowhere.</summary>
public sealed record LaunchChecklist(ImmutableArray<LaunchItem> Items, ImmutableArray<LaunchLanguage> Languages)
{
    public const string Imprint = "imprint";
    public const string Pages = "pages";
    public const string RootPages = "root-pages";
    public const string Contact = "contact";
    public const string Manager = "manager";
    public const string Coordinates = "coordinates";

    /// <summary>What keeps a region from going live as long as it is not done. All else is advice.</summary>
    public static ImmutableArray<string> Required { get; } = [Imprint, Pages, RootPages, Contact, Manager, Coordinates];

    /// <summary>The required items that are not done.</summary>
    public ImmutableArray<LaunchItem> Open => [.. Items.Where(item => item is { IsRequired: true, IsDone: false })];

    public static LaunchChecklist Of(Region region)
    {
        var settings = region.Settings ?? throw new ArgumentException("The region does not exist.", nameof(region));
        var pages = region.Pages.InOrder().Where(step => !step.IsGone && IsPublic(step.Page, region.Languages.Default)).ToImmutableArray();
        var languages = Count(region.Languages, pages);
        var halfway = LanguagesWithoutRoots(languages, pages);
        var behind = languages.Where(language => language.Missing + language.Outdated > 0).ToList();
        return new(
            [
                Item(
                    Imprint, region.Languages.Default is { } root && region.Imprint.GetValueOrDefault(root)?.Public is not null,
                    "The imprint is public.",
                    "Write into the imprint who answers for this region, and publish it in the default language."),
                Item(Pages, !pages.IsEmpty, $"{pages.Length} pages are public.", "Publish at least one page in the default language."),
                Item(
                    RootPages, halfway.IsEmpty,
                    "The pages at the top of the tree are public in every language that readers can choose.",
                    $"Publish the pages at the top of the tree in {string.Join(", ", halfway)} as well, or hide what is not ready for readers yet."),
                Item(
                    Contact, settings.AdminMail is not "" || region.Contacts.Values.Any(contact => !contact.Archived),
                    "There is somebody to turn to.",
                    "Say whom to turn to: add a contact, or write the region's mail address (adminMail) into its settings."),
                Item(
                    Manager, region.Members.ByAccount.Values.Any(member => member.Role is RegionRole.Manager),
                    "The region has a manager.",
                    "Invite somebody who manages the region."),
                Item(
                    Coordinates, settings is not { Latitude: 0, Longitude: 0 },
                    "It is known where the region is.",
                    "Write the latitude and longitude into the settings: apps find the region near their readers by them."),
                Item(
                    "translations", behind.Count == 0,
                    "All pages are translated.",
                    $"Translate what is missing, and look at what is outdated: {string.Join(", ", behind.Select(Told))}."),
                Item(
                    "preview", region.Preview?.SeenAt is not null,
                    "Somebody has followed the preview link.",
                    "Send the preview link to somebody who looks at the region as readers will see it."),
                Item(
                    "postal-code", settings.PostalCode is not "",
                    "The region has a postal code.",
                    "Write a postal code into the settings, if the region has one: offers search near it."),
                Item(
                    "bounding-box", settings.BoundingBox is not null,
                    "The region's map has bounds.",
                    "Write the bounding box into the settings: without one maps show all of Germany."),
            ],
            languages);
    }

    private static LaunchItem Item(string key, bool isDone, string done, string todo) =>
        new(key, Required.Contains(key), isDone, isDone ? done : todo);

    private static ImmutableArray<LaunchLanguage> Count(LanguageTree tree, ImmutableArray<PageStep> pages)
    {
        var states = pages.Select(step => tree.StatesOf(step.Page.Translations)).ToImmutableArray();
        var languages = ImmutableArray.CreateBuilder<LaunchLanguage>();
        for (var place = 0; place < tree.Nodes.Length; place++)
        {
            if (tree.Nodes[place] is { Active: true, Visible: true, Language: var language })
            {
                var shown = pages.Zip(states).Where(page => IsPublic(page.First.Page, language)).ToList();
                languages.Add(new LaunchLanguage(
                    language, shown.Count, pages.Length - shown.Count, shown.Count(page => page.Second[place].State is TranslationState.Outdated)));
            }
        }

        return languages.ToImmutable();
    }

    private static ImmutableArray<LanguageCode> LanguagesWithoutRoots(ImmutableArray<LaunchLanguage> languages, ImmutableArray<PageStep> pages) =>
    [
        .. languages.Select(each => each.Language)
            .Where(language => pages.Any(step => step.Depth == 0 && !IsPublic(step.Page, language))),
    ];

    private static bool IsPublic(Page page, LanguageCode? language) =>
        language is { } code && page.Translations.GetValueOrDefault(code)?.Public is not null;

    private static string Told(LaunchLanguage language) =>
        $"{language.Language} ({language.Missing} missing, {language.Outdated} outdated)";
}
