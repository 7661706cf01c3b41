using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>The texts of a page.</summary>
internal sealed class WrittenPage(IGrainFactory grains, Desk desk, PageView page) : IWritten
{
    private readonly IRegionPages _grain = grains.GetGrain<IRegionPages>(desk.Key);

    public string Kind => TextKinds.Page;

    public long Item => page.Id;

    public bool HasAddress => true;

    public bool IsReviewed => true;

    public bool MayEdit => desk.MayEdit(page.Id, page.Attributes.Organization) && !page.Archived;

    public bool MayPublish => desk.MayPublish(page.Id, page.Attributes.Organization);

    public string? WhyReadOnly(TextWords words) => desk.Rights.Organization is not null && !page.Archived ? words.NotOfOrganization : null;

    public Task<Answer<WrittenTexts>> ReadAsync(Caller caller) =>
        WrittenTexts.OfAsync(_grain.ReadPageAsync(caller, page.Id, CancellationToken.None), found => found.Translations);

    public Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text) =>
        _grain.SaveTranslationAsync(context, page.Id, language, text);

    public Task<Outcome> AcceptAsync(CommandContext context, string language, int basedOn) =>
        _grain.AcceptTranslationAsync(context, page.Id, language, basedOn);

    public Task<Outcome> ReturnAsync(CommandContext context, string language, int basedOn, string comment) =>
        _grain.ReturnTranslationAsync(context, page.Id, language, basedOn, comment);

    public Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn) =>
        _grain.WithdrawTranslationAsync(context, page.Id, language, basedOn);

    public Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn) =>
        _grain.ConfirmTranslationAsync(context, page.Id, language, basedOn);
}
