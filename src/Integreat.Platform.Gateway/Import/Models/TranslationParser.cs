using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.pagetranslation, cms.placetranslation: one shape for the texts of everything that has an address.</summary>
internal static class TranslationParser
{
    private static readonly string[] Statuses = ["DRAFT", "REVIEW", "PUBLIC", "AUTO_SAVE"];

    /// <param name="owner">The field that names the item.</param>
    public static ParsedTranslation Translation(DumpRecord record, string owner)
    {
        var fields = new RecordFields(record);
        var content = fields.Text("content");
        var body = Encoding.UTF8.GetBytes(content);
        var version = fields.Whole("version");
        return new ParsedTranslation(record.Origin, fields.Reference("language"), new ImportedTranslation
        {
            Source = RecordParsers.Source(record),
            Owner = fields.Reference(owner),
            Language = "",
            Number = version > 0 ? version : throw fields.Wrong("version", "a whole number above 0"),
            Status = fields.OneOf("status", Statuses),
            Title = fields.Text("title"),
            Slug = fields.Text("slug"),
            Body = body.Length > 0 ? Convert.ToHexStringLower(SHA256.HashData(body)) : null,
            BodyLength = body.Length,
            Blank = string.IsNullOrWhiteSpace(content),
            MinorEdit = fields.Flag("minor_edit", false),
            CurrentlyInTranslation = fields.Flag("currently_in_translation", false),
            MachineTranslated = fields.Flag("machine_translated", false),
            LastUpdated = fields.Moment("last_updated"),
            MetaDescription = fields.Optional("meta_description") is null ? null : fields.Text("meta_description"),
        }, body);
    }
}
