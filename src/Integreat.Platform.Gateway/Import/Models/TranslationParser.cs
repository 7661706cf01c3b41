using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.pagetranslation and its like: one version of a text of a page, an event, an imprint, ...</summary>
internal static class TranslationParser
{
    private static readonly string[] Statuses = ["DRAFT", "REVIEW", "PUBLIC", "AUTO_SAVE"];

    /// <summary>A text whose item has an address of its own.</summary>
    public static ParsedTranslation Parse(DumpRecord record, string owner) => Parse(record, owner, new RecordFields(record).Text("slug"));

    /// <param name="owner">The field that refers to the item that has the text.</param>
    public static ParsedTranslation Parse(DumpRecord record, string owner, string slug)
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
            Slug = slug,
            Body = body.Length > 0 ? Hash(body) : null,
            BodyLength = body.Length,
            Blank = string.IsNullOrWhiteSpace(content),
            MinorEdit = fields.Flag("minor_edit", false),
            CurrentlyInTranslation = fields.Flag("currently_in_translation", false),
            MachineTranslated = fields.Flag("machine_translated", false),
            LastUpdated = fields.Moment("last_updated"),
            MetaDescription = fields.Optional("meta_description") is null ? null : fields.Text("meta_description"),
        }, body);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
