using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>Locations, their hours and their contacts, as tests name them.</summary>
internal static class Places
{
    public static readonly OpeningDay Closed = OpeningDay.NeverOpen;
    public static readonly OpeningDay AllDay = new(true, false, false, []);
    public static readonly OpeningDay ByAppointment = new(false, false, true, []);

    public static readonly LocationDetails TownHall = new()
    {
        Address = "Rathausplatz 1",
        PostalCode = "67655",
        City = "Musterstadt",
        Country = "Deutschland",
        Latitude = 49.44,
        Longitude = 7.77,
        OnMap = true,
        Category = Office,
    };

    /// <summary>"09:00-12:00", "14:00-18:00".</summary>
    public static OpeningDay Open(params string[] slots) => new(
        false, false, false, [.. slots.Select(slot => slot.Split('-')).Select(times => new OpeningSlot(times[0], times[1]))]);

    /// <summary>A week that begins with these days and is closed on the others.</summary>
    public static OpeningHours Week(params OpeningDay[] days) =>
        new([.. days, .. Enumerable.Repeat(Closed, OpeningHours.DaysOfWeek - days.Length)]);

    /// <summary>A contact that has no area of responsibility, or one.</summary>
    public static ContactDetails Contact(LocationId location, bool general = false, string card = "{}") =>
        new(location, general, Text.Of(card), OpeningHours.Unknown, "");

    public static SaveLocationText Save(
        LocationId location, LanguageCode language, int basedOn, string title, string slug = "",
        TranslationStatus status = TranslationStatus.Public) =>
        new(location, new TextEdit(
            language, basedOn, status, title, slug, Text.Of("<p>Text</p>"), false, false, false, Monday, "kim", "Kurz"));
}
