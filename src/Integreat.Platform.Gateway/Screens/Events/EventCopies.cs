using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>Makes an event like another one: its time, its place and its texts, as drafts. Dates that were cancelled or moved are as the rule says.</summary>
internal sealed class EventCopies(ScreenCommands commands)
{
    /// <summary>The outcome has the number of the copy; refused if the event or one of its texts is.</summary>
    public async Task<Outcome> MakeAsync(Visitor visitor, Desk desk, EventView original)
    {
        var made = await commands.SendAsync<IRegionEvents>(visitor, desk.Key, (events, context) => events.AddAsync(context, original.Details));
        if (made.RefusalCode is not null || made.Id is not { } copy)
        {
            return made;
        }

        foreach (var (language, text) in original.Translations.Select(text => (text.Language, text.Working)))
        {
            var saved = await commands.SendAsync<IRegionEvents>(visitor, desk.Key, (events, context) => events.SaveTranslationAsync(context, copy, language, new TranslationData
            {
                BasedOn = 0,
                Status = "DRAFT",
                Title = visitor.Words.Things.CopyOf(text.Title),
                Content = text.Content,
                CurrentlyInTranslation = text.CurrentlyInTranslation,
                MachineTranslated = text.MachineTranslated,
            }));
            if (saved.RefusalCode is not null)
            {
                return saved;
            }
        }

        return made;
    }
}
