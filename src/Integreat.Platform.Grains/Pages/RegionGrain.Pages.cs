using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Pages;
using Integreat.Platform.Grains.Texts;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionPages
{
    public Task<Outcome> AddAsync(CommandContext context, long? parent, long? after) =>
        ExecuteAsync(context, CommandDigest.Of("add-page", parent, after), new AddPage(new PageId(parent ?? 0), PageMapping.ToPage(after)));

    public Task<Outcome> MoveAsync(CommandContext context, long page, long? parent, long? after) => ExecuteAsync(
        context,
        CommandDigest.Of("move-page", page, parent, after),
        new MovePage(new PageId(page), new PageId(parent ?? 0), PageMapping.ToPage(after)));

    public Task<Outcome> ArchiveAsync(CommandContext context, long page) =>
        ExecuteAsync(context, CommandDigest.Of("archive-page", page), new ArchivePage(new PageId(page)));

    public Task<Outcome> RestoreAsync(CommandContext context, long page) =>
        ExecuteAsync(context, CommandDigest.Of("restore-page", page), new RestorePage(new PageId(page)));

    public Task<Outcome> ChangeAsync(CommandContext context, long page, PageAttributesData attributes) => ExecuteAsync(
        context, CommandDigest.Of("change-page", page, attributes), new ChangePage(new PageId(page), attributes.ToDomain()));

    public Task<Outcome> ReplaceAttributesAsync(CommandContext context, long page, PageAttributesData attributes, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("replace-page-attributes", page, attributes, basedOn),
        new ChangePage(new PageId(page), attributes.ToDomain(), basedOn));

    public Task<Outcome> SaveTranslationAsync(CommandContext context, long page, string language, TranslationData text) => SaveTextAsync(
        context, CommandDigest.Of("save-translation", page, language, text), language, text,
        edit => new SaveTranslation(new PageId(page), edit));

    public Task<Outcome> WithdrawTranslationAsync(CommandContext context, long page, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("withdraw-translation", page, language, basedOn),
        new WithdrawTranslation(new PageId(page), new LanguageCode(language), basedOn));

    public Task<Outcome> AcceptTranslationAsync(CommandContext context, long page, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("accept-translation", page, language, basedOn),
        new AcceptTranslation(new PageId(page), new LanguageCode(language), basedOn, _clock.GetUtcNow(), context.Account));

    public Task<Outcome> ReturnTranslationAsync(CommandContext context, long page, string language, int basedOn, string comment) =>
        ReturnTextAsync(
            context, CommandDigest.Of("return-translation", page, language, basedOn, comment), comment,
            text => new ReturnTranslation(new PageId(page), new LanguageCode(language), basedOn, text, _clock.GetUtcNow(), context.Account));

    public Task<Outcome> ConfirmTranslationAsync(CommandContext context, long page, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("confirm-translation", page, language, basedOn),
        new ConfirmTranslation(new PageId(page), new LanguageCode(language), basedOn, _clock.GetUtcNow()));

    public async Task<Outcome> PushContentAsync(CommandContext context, string language, string tokenHash, string content)
    {
        var clean = await HtmlCleaner.CleanAsync(content);
        return IsTooLong(clean) ? Refused(TextTooLong, TooLongDetail) : await ExecuteAsync(
            context,
            CommandDigest.Of("push-content", language, tokenHash, content),
            new PushContent(tokenHash, new LanguageCode(language), Text.Of(clean), _clock.GetUtcNow()),
            BodiesOf(clean));
    }

    public async Task<Answer<PageView>> ReadPageAsync(Caller caller, long page, CancellationToken cancellation)
    {
        var answer = await FindAsync(caller, new PageId(page), cancellation);
        return answer.Value is { } known
            ? new(PageMapping.View(known, await ReadTextsAsync(TranslationMapping.Bodies(known.Translations), cancellation)))
            : new(null, answer.RefusalCode, answer.Detail);
    }

    public async Task<Answer<PageListView>> ListAsync(Caller caller, PageListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = PageList.Of(query);
        return list is null ? Refused<PageListView>(refusal!) : await AnswerAsync(
            caller, actor => Region.Check(actor, Capability.ViewPages), seen => list.Read(seen.Region, seen.Version), cancellation);
    }

    public Task<Answer<OfferUsesView>> ReadOfferUsesAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller,
        actor => Region.Check(actor, Capability.ViewPages),
        seen => ((OfferUsesView?)PageMapping.Offers(seen.Region, seen.Version), (Refusal?)null),
        cancellation);

    public async Task<Answer<MirroredPageView>> ReadMirroredAsync(Caller caller, long page, CancellationToken cancellation)
    {
        var answer = await FindAsync(caller, new PageId(page), cancellation);
        if (answer.Value?.Attributes.MirroredPage is not { Value: var mirrored })
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var claim = RegionClaims.OfPage(mirrored);
        var owners = await _journal.FindClaimsAsync([claim], cancellation);
        return new(owners.TryGetValue(claim, out var owner) && GrainKeys.TryParseRegion(owner, out var region) ? new MirroredPageView(mirrored, region) : null);
    }

    public async Task<PageView?> ReadAsync(long page, CancellationToken cancellation) =>
        Region.Pages.Find(new PageId(page)) is { } found
            ? PageMapping.View(found, await ReadTextsAsync(TranslationMapping.Bodies(found.Translations), cancellation))
            : null;

    // For who may see the region's pages, or edit this one.
    private Task<Answer<Page>> FindAsync(Caller caller, PageId page, CancellationToken cancellation) => AnswerAsync(
        caller,
        actor => Region.Check(actor, Capability.ViewPages) is null ? null : Region.Check(actor, Capability.EditPages, page),
        seen => seen.Region.Pages.Find(page) is { } found ? (found, (Refusal?)null) : (null, PageRefusals.Unknown(page)),
        cancellation);
}
