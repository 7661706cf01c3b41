using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>Fills the demo region's calendar. Most of it repeats, so that the demo stays alive for years after the day it was made.</summary>
/// <param name="locations">The demo's locations: their numbers by key.</param>
/// <param name="begun">When the demo was begun. Every attempt must say the same, so that a known command is known again.</param>
internal sealed class DemoCalendar(
    IRegionEvents events, IReadOnlyDictionary<string, long> locations, DemoCommands commands, DateTimeOffset begun)
{
    private readonly DemoTimes _times = TimesOf(begun);

    public async Task CreateAsync()
    {
        foreach (var each in DemoTexts.Events())
        {
            var details = _times.Details(each, each.Location is { } place ? locations[place] : null);
            var added = await commands.SendAsync($"event:{each.Key}", context => events.AddAsync(context, details));
            await ChangeDatesAsync(each, added.Id!.Value);
            await AddTextsAsync(each, added.Id.Value);
        }
    }

    private async Task ChangeDatesAsync(DemoEvent each, long number)
    {
        foreach (var date in each.Cancelled.Select(_times.Date))
        {
            await SendAsync("cancelled", date, context => events.CancelOccurrenceAsync(context, number, date));
        }

        foreach (var moved in each.Moved)
        {
            var (date, to) = (_times.Date(moved.From), _times.Date(moved.To));
            await SendAsync("moved", date, context => events.MoveOccurrenceAsync(
                context, number, date, _times.Moment(to, moved.Start), _times.Moment(to, moved.End)));
        }

        Task SendAsync(string what, DateOnly date, Func<CommandContext, Task<Outcome>> command) =>
            commands.SendAsync(string.Create(CultureInfo.InvariantCulture, $"event-{what}:{each.Key}:{date:O}"), command);
    }

    private async Task AddTextsAsync(DemoEvent each, long number)
    {
        foreach (var language in DemoLanguages.All.Select(language => language.Slug).Where(each.Translations.ContainsKey))
        {
            var text = each.Translations[language];
            await commands.SendAsync($"event-text:{each.Key}:{language}", context =>
                events.SaveTranslationAsync(context, number, language, new TranslationData
                {
                    BasedOn = 0,
                    Status = "PUBLIC",
                    Title = text.Title,
                    Slug = text.Slug,
                    Content = text.Text,
                }));
        }
    }

    private static DemoTimes TimesOf(DateTimeOffset begun)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoSettings.TimeZone);
        return new DemoTimes(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(begun, zone).DateTime), zone);
    }
}
