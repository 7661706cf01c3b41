using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Commands one after the other, as a failing property prints them.</summary>
public sealed record CommandSequence(ImmutableArray<RegionCommand> Commands)
{
    public override string ToString() => string.Join('\n', Commands.Prepend<object>($"{Commands.Length} commands"));
}

/// <summary>Invents commands, good and bad. Everything is taken from small pools, so that commands meet what earlier ones left.</summary>
internal static class CommandSequences
{
    /// <summary>In the place of a version: the one that is there when the command comes.</summary>
    public const int Fresh = -1;

    /// <summary>Slugs that the invented titles can come to.</summary>
    public static readonly ImmutableArray<string> Titles = ["Hilfe", "Arbeit", "Wohnen!", "hilfe 2", "مرحبا", "???", " "];

    // Of those the region can make (it has few numbers), one that is imported, one that nobody has.
    public static readonly Gen<PageId> Pages = Gen.Frequency(
        (4, Gen.Constant(PageId.Root)), (9, Gen.Choose(1_000_000, 1_000_004).Select(number => new PageId(number))),
        (3, Gen.Choose(1, 4).Select(number => new PageId(number))), (1, Gen.Constant(new PageId(404))));

    private static readonly Gen<PageId?> MaybePage = Gen.Frequency(
        (2, Gen.Constant<PageId?>(null)), (1, Pages.Select(page => (PageId?)page)));

    public static readonly Gen<LanguageCode> Languages =
        Gen.Frequency(
        (4, Gen.Constant(German)), (6, Gen.Elements(English, Arabic, Persian)), (1, Gen.Constant(new LanguageCode("ti"))));

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    public static readonly Gen<int> BasedOn = Gen.Frequency((6, Gen.Constant(Fresh)), (1, Gen.Choose(0, 3)));

    private static readonly Gen<MediaId?> MaybeMedia =
        Gen.Elements<MediaId?>(null, GlobalIcon, new MediaId(5), new MediaId(1_000_000), new MediaId(404));

    private static readonly Gen<OrganizationId?> MaybeOrganization =
        Gen.Elements<OrganizationId?>(null, new OrganizationId(7), new OrganizationId(1_000_000));

    private static readonly Gen<NewsAttributes> NewsAttributes =
        from channel in Gen.Elements("news", "news", "news", "no channel")
        from mode in Gen.Elements(Enum.GetValues<NewsMode>())
        from template in Gen.Elements<string?>(null, null, null, "Vorlage")
        select new NewsAttributes(channel, mode, template);

    public static readonly Gen<DateTimeOffset> Moments = Gen.Choose(0, 3).Select(hours => Monday.AddHours(hours));

    private static readonly Gen<NewsEdit> NewsEdits = Gen.Frequency(
        (2, from attributes in NewsAttributes from basedOn in Gen.Choose(1, 3) select (NewsEdit)new ChangeNews(basedOn, attributes)),
        (8, from language in Languages
            from basedOn in BasedOn
            from title in Gen.Elements("Hilfe", "Arbeit", "")
            from text in Gen.Elements("", "Text")
            from at in Moments
            select (NewsEdit)new SaveNewsText(language, basedOn, title, StoredText.Of(text), at)),
        (3, from moment in Moments from at in Moments select (NewsEdit)new ScheduleNews(moment, at)),
        (1, Gen.Constant<NewsEdit>(new UnscheduleNews())),
        (2, Moments.Select(NewsEdit (at) => new SendNews(at))),
        (2, from moment in Moments from at in Moments select (NewsEdit)new SendDueNews(moment, at)),
        (1, Gen.Constant<NewsEdit>(new ArchiveNews())));

    private static readonly Gen<RegionCommand> MemberCommands =
        from account in Gen.Elements("kim", "kim", "kim", "")
        from role in Gen.Elements(Enum.GetValues<RegionRole>())
        from organization in MaybeOrganization
        from page in Gen.Elements(1_000_000L, 1_000_000L, 404L).Select(number => new PageId(number))
        from right in Gen.Elements(Enum.GetValues<PageRight>())
        from command in Gen.Elements<RegionCommand>(
            new GrantMembership(account, role, organization),
            new GrantMembership(account, role, organization),
            new GrantPageRight(page, account, right),
            new GrantPageRight(page, account, right),
            new EndPageRight(page, account),
            new EndPageRight(page, account),
            new EndMembership(account))
        select command;

    private static readonly Gen<RegionCommand> Deletions = Gen.OneOf(
        from language in Languages from basedOn in BasedOn select (RegionCommand)new DeleteImprint(language, basedOn),
        Gen.Elements(1L, 2L, 1_000_000L, 404L).Select(RegionCommand (number) => new DeleteNews(new NewsId(number))),
        Gen.Elements(7L, 1_000_000L, 404L).Select(RegionCommand (number) => new DeleteOrganization(new OrganizationId(number))),
        Gen.Elements(5L, 1_000_000L, 404L).Select(RegionCommand (number) => new DeleteMedia(new MediaId(number))));

    // Back at facts that this region may never have had: what commands make of its own ones, the properties of undoing try.
    private static readonly Gen<RegionCommand> Looks = Gen.OneOf(
        from text in Gen.Elements("<p>Push</p>", "<p>eins</p>", "<p>zwei</p>", "<p>drei</p>", "<p>vier</p>")
        select (RegionCommand)new EraseTexts(1, [new ImprintSaved(German, Version(1, 1, "x") with { Content = StoredText.Of(text) })]),
        from page in Pages
        from fact in Gen.Elements<RegionFact>(new PageArchived(page), new PageRestored(page))
        select (RegionCommand)new UndoChanges(Region.Empty, [fact], Monday, "sam", TimeZoneInfo.Utc));

    private static readonly Gen<RegionCommand> NewsCommands = Gen.Frequency(
        (3, NewsAttributes.Select(RegionCommand (attributes) => new AddNews(attributes))),
        (10, from news in Gen.Elements(1L, 1_000_000L, 1_000_001L, 404L)
             from edit in NewsEdits
             select (RegionCommand)new EditNews(new NewsId(news), edit)));

    private static readonly Gen<RegionCommand> TreeCommands = Gen.Frequency(
        (3, from parent in Pages from after in MaybePage select (RegionCommand)new AddPage(parent, after)),
        (3, from page in Pages from parent in Pages select (RegionCommand)new MovePage(page, parent, null)),
        (2, Pages.Select(RegionCommand (page) => new ArchivePage(page))),
        (1, Pages.Select(RegionCommand (page) => new RestorePage(page))),
        (2, Pages.Select(RegionCommand (page) => new DeletePage(page))),
        (2, PageTextCommands.Any), (2, BulkCommands.Any));

    private static readonly Gen<RegionCommand> Commands = Gen.Frequency(
        (1, Settings().Select(RegionCommand (settings) => new CreateRegion(Dump.Region3, settings))),
        (1, Settings().Select(RegionCommand (settings) => new CloneRegion(
            Dump.Region3, settings, Template.Of(Given(), 1), [German], [], ImmutableDictionary<string, StoredText>.Empty, "kim"))),
        (2, from settings in Settings() from basedOn in BasedOn select (RegionCommand)new ChangeSettings(settings, basedOn)),
        (2, from flag in Gen.Elements<bool?>(null, true, false)
            from month in Gen.Elements<int?>(null, 0, 11, 12)
            from booked in Gen.Elements<int?>(null, 0, 5000, -1)
            select (RegionCommand)new SyncSettings(new SettingsPatch(flag, flag, flag, flag, flag, flag, booked, month, booked), Monday)),
        (4, from language in Languages
            from parent in Gen.Frequency((1, Gen.Constant<LanguageCode?>(null)), (4, Languages.Select(code => (LanguageCode?)code)))
            from active in Coin
            from visible in Coin
            select (RegionCommand)new AddLanguage(language, parent, active, visible)),
        (3, from language in Languages from parent in Languages select (RegionCommand)new MoveLanguage(language, parent)),
        (4, Gen.OneOf(
            Languages.Select(RegionCommand (language) => new ShowLanguage(language)),
            Languages.Select(RegionCommand (language) => new HideLanguage(language)),
            Languages.Select(RegionCommand (language) => new ActivateLanguage(language)),
            Languages.Select(RegionCommand (language) => new DeactivateLanguage(language)))),
        (4, Gen.Constant<RegionCommand>(new AddPage(PageId.Root, null))),
        (8, from parent in Pages from after in MaybePage select (RegionCommand)new AddPage(parent, after)),
        (9, from page in Pages from parent in Pages from after in MaybePage select (RegionCommand)new MovePage(page, parent, after)),
        (3, Gen.OneOf(
            Pages.Select(RegionCommand (page) => new ArchivePage(page)), Pages.Select(RegionCommand (page) => new RestorePage(page)),
            Pages.Select(RegionCommand (page) => new DeletePage(page)))),
        (3, from page in Pages from attributes in Attributes() select (RegionCommand)new ChangePage(page, attributes)),
        (24, PageTextCommands.Any),
        (2, from token in Gen.Elements("0123", "4567")
            from language in Languages
            select (RegionCommand)new PushContent(token, language, Text.Of("<p>Push</p>"), Monday)),
        (4, from language in Languages
            from basedOn in BasedOn
            from status in Gen.Elements(Enum.GetValues<TranslationStatus>())
            from title in Gen.Elements<string>(Titles)
            select (RegionCommand)new SaveImprint(Save(PageId.Root, language, basedOn, title, "", status).Text)),
        (2, from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new WithdrawImprint(language, basedOn)),
        (2, from language in Languages
            from basedOn in BasedOn
            from at in Moments
            select (RegionCommand)new ConfirmImprint(language, basedOn, at)),
        (30, EventCommands.Any),
        (13, NewsCommands),
        (2, from id in MaybeOrganization
            from name in Gen.Elements<string>(Titles)
            from logo in MaybeMedia
            select (RegionCommand)new SaveOrganization(id, name, "", "", logo)),
        (6, MediaCommands.Any),
        (2, from hash in Gen.Elements(new string('a', 64), new string('a', 64), new string('b', 64), "b")
            from command in Gen.Elements<RegionCommand>(new RenewPreview(hash, Monday), new SeePreview(hash, Monday))
            select command),
        (2, MemberCommands),
        (2, LaunchCommands.Any),
        (1, Looks),
        (6, Deletions),
        (8, BulkCommands.Any),
        (20, PlaceCommands.Any));

    // Half of the sequences keep to one feature, so that its rarer commands meet what they need however many features there are.
    private static readonly Gen<RegionCommand>[] Themes =
    [
        Commands, Commands, Commands, EventCommands.Any, PlaceCommands.Any, TreeCommands, MediaCommands.Any,
        Gen.Frequency((3, NewsCommands), (2, Deletions)),
        Gen.Frequency((1, Gen.Constant<RegionCommand>(new AddPage(PageId.Root, null))), (12, PageTextCommands.Any), (4, BulkCommands.Any)),
        Gen.Frequency((1, Gen.Constant<RegionCommand>(new AddPage(PageId.Root, null))), (6, MemberCommands), (6, LaunchCommands.Theme)),
    ];

    /// <summary>For <c>[Property(Arbitrary = ...)]</c>. A failing sequence is shortened to what it needs.</summary>
    public static Arbitrary<CommandSequence> Sequence() => Arb.From(
        Gen.Elements(Themes)
            .SelectMany(theme => Gen.Choose(0, 120).SelectMany(length => theme.ArrayOf(length)))
            .Select(commands => new CommandSequence([.. commands])),
        Shorter);

    /// <summary>The command with the version that is there now, where it asks for that.</summary>
    public static RegionCommand Resolve(RegionCommand command, Region region) => command switch
    {
        ChangeSettings { BasedOn: Fresh } change => change with { BasedOn = region.SettingsRevision },
        DeleteImprint { BasedOn: Fresh } delete => delete with { BasedOn = Current(region.Imprint, delete.Language) },
        ConfirmImprint { BasedOn: Fresh } confirm => confirm with { BasedOn = Current(region.Imprint, confirm.Language) },
        SaveImprint { Text.BasedOn: Fresh } save =>
            save with { Text = save.Text with { BasedOn = Current(region.Imprint, save.Text.Language) } },
        WithdrawImprint { BasedOn: Fresh } withdraw => withdraw with { BasedOn = Current(region.Imprint, withdraw.Language) },
        EditNews { Edit: SaveNewsText { BasedOn: Fresh } save } edit => edit with
        {
            Edit = save with { BasedOn = region.News.GetValueOrDefault(edit.News)?.TextIn(save.Language)?.Revision ?? 0 },
        },
        _ => MediaCommands.Resolve(
            PlaceCommands.Resolve(EventCommands.Resolve(PageTextCommands.Resolve(command, region), region), region), region),
    };

    private static int Current(ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language) =>
        texts.GetValueOrDefault(language)?.Working.Number ?? 0;

    private static Gen<RegionSettings> Settings() =>
        from slug in Gen.Elements("musterstadt", "neustadt", "altstadt", "regions")
        from name in Gen.Elements("Musterstadt", "Neustadt", "")
        select Story.Settings with { Slug = slug, Name = name };

    private static Gen<PageAttributes> Attributes() =>
        from icon in MaybeMedia
        from organization in MaybeOrganization
        from offer in Gen.Elements(1L, 2L, 404L)
        from mirrored in MaybePage
        from first in Coin
        select new PageAttributes(icon, organization, [new OfferId(offer)], mirrored, first);

    private static IEnumerable<CommandSequence> Shorter(CommandSequence sequence)
    {
        var commands = sequence.Commands;
        for (var length = commands.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= commands.Length; start += length)
            {
                yield return new CommandSequence(commands.RemoveRange(start, length));
            }
        }
    }
}
