using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.History;

/// <summary>What a text belongs to, of everything that keeps all versions of its texts; and how each kind is written to.</summary>
public abstract record TextOwner
{
    private TextOwner()
    {
    }

    /// <summary>The kind of numbers that versions of its texts have.</summary>
    public abstract string NumberKind { get; }

    /// <summary>The texts that it has now; null if there is no such thing.</summary>
    public abstract ImmutableDictionary<LanguageCode, Translation>? TextsIn(Region region);

    public abstract RegionCommand Save(TextEdit text);

    public abstract RegionCommand Withdraw(LanguageCode language, int basedOn);

    public abstract RegionCommand Confirm(LanguageCode language, int basedOn, DateTimeOffset at);

    /// <summary>The newest version of its text in this language; null without one.</summary>
    public TranslationVersion? NewestIn(Region region, LanguageCode language) => TextsIn(region)?.GetValueOrDefault(language)?.Working;

    /// <summary>Why the actor may not see all its versions, or null.</summary>
    public abstract Refusal? CheckView(Region region, Actor actor);

    /// <summary>That there is no such thing.</summary>
    public abstract Refusal Unknown();

    public sealed record OfPage(PageId Page) : TextOwner
    {
        public override string NumberKind => Numbers.NumberKind.PageTranslation;

        public override ImmutableDictionary<LanguageCode, Translation>? TextsIn(Region region) => region.Pages.Find(Page)?.Translations;

        public override RegionCommand Save(TextEdit text) => new SaveTranslation(Page, text);

        public override RegionCommand Withdraw(LanguageCode language, int basedOn) => new WithdrawTranslation(Page, language, basedOn);

        public override RegionCommand Confirm(LanguageCode language, int basedOn, DateTimeOffset at) =>
            new ConfirmTranslation(Page, language, basedOn, at);

        // Whoever may edit this page alone sees what became of it.
        public override Refusal? CheckView(Region region, Actor actor) =>
            region.Check(actor, Capability.ViewPages) is null ? null : region.Check(actor, Capability.EditPages, Page);

        public override Refusal Unknown() => PageRefusals.Unknown(Page);
    }

    public sealed record OfEvent(EventId Event) : TextOwner
    {
        public override string NumberKind => Numbers.NumberKind.EventTranslation;

        public override ImmutableDictionary<LanguageCode, Translation>? TextsIn(Region region) =>
            region.Events.GetValueOrDefault(Event)?.Translations;

        public override RegionCommand Save(TextEdit text) => new SaveEventTranslation(Event, text);

        public override RegionCommand Withdraw(LanguageCode language, int basedOn) => new WithdrawEventTranslation(Event, language, basedOn);

        public override RegionCommand Confirm(LanguageCode language, int basedOn, DateTimeOffset at) =>
            new ConfirmEventTranslation(Event, language, basedOn, at);

        public override Refusal? CheckView(Region region, Actor actor) => region.Check(actor, Capability.ViewEvents);

        public override Refusal Unknown() => EventRefusals.Unknown(Event);
    }

    public sealed record OfLocation(LocationId Location) : TextOwner
    {
        public override string NumberKind => Numbers.NumberKind.LocationTranslation;

        public override ImmutableDictionary<LanguageCode, Translation>? TextsIn(Region region) =>
            region.Locations.GetValueOrDefault(Location)?.Translations;

        public override RegionCommand Save(TextEdit text) => new SaveLocationText(Location, text);

        public override RegionCommand Withdraw(LanguageCode language, int basedOn) => new WithdrawLocationText(Location, language, basedOn);

        public override RegionCommand Confirm(LanguageCode language, int basedOn, DateTimeOffset at) =>
            new ConfirmLocationText(Location, language, basedOn, at);

        public override Refusal? CheckView(Region region, Actor actor) => region.Check(actor, Capability.ViewLocations);

        public override Refusal Unknown() => LocationRefusals.Unknown(Location);
    }

    public sealed record OfImprint : TextOwner
    {
        public override string NumberKind => Numbers.NumberKind.ImprintTranslation;

        public override ImmutableDictionary<LanguageCode, Translation>? TextsIn(Region region) => region.Imprint;

        public override RegionCommand Save(TextEdit text) => new SaveImprint(text);

        public override RegionCommand Withdraw(LanguageCode language, int basedOn) => new WithdrawImprint(language, basedOn);

        public override RegionCommand Confirm(LanguageCode language, int basedOn, DateTimeOffset at) => new ConfirmImprint(language, basedOn, at);

        public override Refusal? CheckView(Region region, Actor actor) => region.Check(actor, Capability.ViewImprint);

        public override Refusal Unknown() => new("imprint-unknown", "The region has no imprint.");
    }
}
