using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.pagetranslation, cms.placetranslation: one version of an item's text.</summary>
internal static class TextParser
{
    private static readonly string[] Statuses = ["DRAFT", "REVIEW", "PUBLIC", "AUTO_SAVE"];

    public static ParsedTranslation OfPage(DumpRecord record) => Parse(record, "page");

    public static ParsedTranslation OfLocation(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var parsed = Parse(record, fields.Renamed("place", "poi"));
        return parsed with { Text = parsed.Text with { MetaDescription = fields.Text("meta_description", "") } };
    }

    /// <summary>Under which hash bytes are stored.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ParsedTranslation Parse(DumpRecord record, string ownerField)
    {
        var fields = new RecordFields(record);
        var content = fields.Text("content");
        var body = Encoding.UTF8.GetBytes(content);
        var version = fields.Whole("version");
        return new ParsedTranslation(record.Origin, ownerField, fields.Reference("language"), new ImportedTranslation
        {
            Source = RecordParsers.Source(record),
            Owner = fields.Reference(ownerField),
            Language = "",
            Number = version > 0 ? version : throw fields.Wrong("version", "a whole number above 0"),
            Status = fields.OneOf("status", Statuses),
            Title = fields.Text("title"),
            Slug = fields.Text("slug"),
            Body = body.Length > 0 ? Hash(body) : null,
            BodyLength = body.Length,
            Blank = string.IsNullOrWhiteSpace(content),
            MinorEdit = fields.Flag("minor_edit", false),
            CurrentlyInTranslation = fields.Flag("currently_in_translation", false),
            MachineTranslated = fields.Flag("machine_translated", false),
            LastUpdated = fields.Moment("last_updated"),
        }, body);
    }
}
