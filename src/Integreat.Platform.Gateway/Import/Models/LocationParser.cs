using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.place with its texts, cms.contact and cms.placecategory with its names, as dumps spell them today and as they did before 2026.</summary>
internal static class LocationParser
{
    public static ParsedLocation Location(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedLocation(record.Origin, RecordParsers.Source(record))
        {
            Region = fields.Reference("region"),
            Archived = fields.Flag("archived"),
            Location = new LocationData
            {
                Address = fields.Text("address"),
                PostalCode = fields.Text("postcode"),
                City = fields.Text("city"),
                Country = fields.Text("country"),
                Latitude = fields.Number("latitude"),
                Longitude = fields.Number("longitude"),
                OnMap = fields.Flag(fields.Renamed("place_on_map", "location_on_map")),
                Icon = fields.ReferenceOrNull("icon"),
                Category = fields.Reference("category"),
                Organization = fields.ReferenceOrNull("organization"),
                TemporarilyClosed = fields.Flag("temporarily_closed", false),
                OpeningHours = OpeningHoursParser.Parse(fields),
                AppointmentUrl = fields.Text("appointment_url", ""),
                BarrierFree = fields.Optional("barrier_free") is null ? null : fields.Flag("barrier_free"),
                Website = fields.Text("website", ""),
                Email = fields.Text("email", ""),
                PhoneNumber = fields.Text("phone_number", ""),
            },
        };
    }

    public static ParsedTranslation Text(DumpRecord record) =>
        TranslationParser.Parse(record, new RecordFields(record).Renamed("place", "poi"));

    public static ParsedContact Contact(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedContact(record.Origin, RecordParsers.Source(record))
        {
            Location = fields.Reference(fields.Renamed("place", "location")),
            Archived = fields.Flag("archived", false),
            Card = new ContactCard
            {
                AreaOfResponsibility = fields.Text("area_of_responsibility", ""),
                Name = fields.Text("name", ""),
                Email = fields.Text("email", ""),
                PhoneNumber = fields.Text("phone_number", ""),
                MobileNumber = fields.Text("mobile_phone_number", ""),
                Website = fields.Text("website", ""),
            },
            OpeningHours = OpeningHoursParser.Parse(fields),
            AppointmentUrl = fields.Text("appointment_url", ""),
        };
    }

    public static ParsedCategory Category(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedCategory(RecordParsers.Source(record), fields.Text("icon", ""), fields.Text("color", ""));
    }

    public static ParsedCategoryName CategoryName(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedCategoryName(
            record.Origin, RecordParsers.Source(record), fields.Reference("category"), fields.Reference("language"), fields.Text("name"));
    }
}
