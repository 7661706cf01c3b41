using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.page. The token by which machines push content is secret: only its hash leaves here.</summary>
internal static class PageParser
{
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
            TokenHash = fields.Text("api_token", "") is { Length: > 0 } token ? SecretHash.Of(token) : null,
        };
    }
}
