using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>The texts of a page.</summary>
internal sealed class WrittenPage(IGrainFactory grains, Desk desk, PageView page) : IWritten
{
    private readonly IRegionPages _grain = grains.GetGrain<IRegionPages>(desk.Key);

    public string Kind => TextKinds.Page;

    public long Item => page.Id;

    public bool HasAddress => true;

    public bool IsReviewed => true;

    public bool MayEdit => desk.MayEdit(page.Id) && !page.Archived;

    public bool MayPublish => desk.MayPublish(page.Id);

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
