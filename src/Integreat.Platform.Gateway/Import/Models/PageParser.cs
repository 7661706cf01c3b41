using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.page and cms.pagetranslation. The token by which machines push content is secret: only its hash leaves here.</summary>
internal static class PageParser
{
    private static readonly string[] Statuses = ["DRAFT", "REVIEW", "PUBLIC", "AUTO_SAVE"];

    public static ParsedPage Page(DumpRecord record)
    {
        var fields = new RecordFields(record);
        fields.Require("parent");
        var parent = fields.ReferenceOrNull("parent");
        var tree = fields.Whole("tree_id");
        var left = fields.Whole("lft");
        return new ParsedPage(record.Origin, RecordParsers.Source(record))
        {
            Region = fields.Reference("region"),
            Parent = parent,
            Order = parent is null ? tree : left,
            Archived = fields.Flag("explicitly_archived"),
            Attributes = new PageAttributesData
            {
                Icon = fields.ReferenceOrNull("icon"),
                Organization = fields.ReferenceOrNull("organization"),
                EmbeddedOffers = fields.References("embedded_offers"),
                MirroredPage = fields.ReferenceOrNull("mirrored_page"),
                MirroredPageFirst = fields.Flag("mirrored_page_first", true),
            },
            TokenHash = fields.Text("api_token", "") is { Length: > 0 } token ? Hash(Encoding.UTF8.GetBytes(token)) : null,
        };
    }

    public static ParsedTranslation Translation(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var content = fields.Text("content");
        var body = Encoding.UTF8.GetBytes(content);
        var version = fields.Whole("version");
        return new ParsedTranslation(record.Origin, fields.Reference("language"), new ImportedTranslation
        {
            Source = RecordParsers.Source(record),
            Owner = fields.Reference("page"),
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

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
