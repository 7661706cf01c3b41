using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>The models with few fields. What a dump may leave out has a default here, what it must hold has none.</summary>
internal static class RecordParsers
{
    private static readonly string[] TextDirections = ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"];

    public static RecordSource Source(DumpRecord record) =>
        new(DumpModels.Today(record.Origin.Model), record.Origin.Key, RecordDigest.Of(record));

    public static ImportedLanguage Language(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ImportedLanguage(Source(record), new LanguageData
        {
            Slug = fields.Text("slug"),
            Bcp47Tag = fields.Text("bcp47_tag"),
            NativeName = fields.Text("native_name"),
            EnglishName = fields.Text("english_name"),
            TextDirection = fields.OneOf("text_direction", TextDirections),
            PrimaryCountryCode = fields.Text("primary_country_code", ""),
            SecondaryCountryCode = fields.Text("secondary_country_code", ""),
            TableOfContents = fields.Text("table_of_contents", ""),
            ContentNotAvailable = fields.Text("message_content_not_available", ""),
            PartialContentNotAvailable = fields.Text("message_partial_live_content_not_available", ""),
            Color = fields.Text("language_color", ""),
            WebAppTitle = fields.Text("social_media_webapp_title", ""),
            WebAppDescription = fields.Text("social_media_webapp_description", ""),
        });
    }

    public static ParsedLanguageNode LanguageNode(DumpRecord record)
    {
        var fields = new RecordFields(record);
        fields.Require("parent");
        return new ParsedLanguageNode(record.Origin, Source(record))
        {
            Region = fields.Reference("region"),
            Language = fields.Reference("language"),
            Parent = fields.ReferenceOrNull("parent"),
            Tree = fields.Whole("tree_id"),
            Left = fields.Whole("lft"),
            Active = fields.Flag("active"),
            Visible = fields.Flag("visible"),
        };
    }

    public static ParsedOrganization Organization(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedOrganization(record.Origin, Source(record), fields.Reference("region"), new OrganizationData(
            fields.Text("name"), fields.Text("slug"), fields.Text("website", ""), fields.ReferenceOrNull("icon")));
    }

    public static ParsedImprint Imprint(DumpRecord record) => new(record.Origin, new RecordFields(record).Reference("region"));

    public static ParsedChat Chat(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ParsedChat(
            record.Origin, fields.ReferenceOrNull("region"), fields.Text("device_id"), fields.Reference("language"),
            fields.Reference("zammad_id"));
    }

    public static ParsedMedia Media(DumpRecord record)
    {
        var fields = new RecordFields(record);
        fields.Require("region");
        return new ParsedMedia(record.Origin, fields.ReferenceOrNull("region"), new ImportedMedia(Source(record), new MediaData(
            fields.Text("file"),
            fields.Text("thumbnail", ""),
            fields.Text("type"),
            fields.Text("name", ""),
            fields.Text("alt_text", ""),
            fields.Long("file_size", 0),
            fields.Flag("is_hidden", false),
            fields.Moment("last_modified"))));
    }
}
