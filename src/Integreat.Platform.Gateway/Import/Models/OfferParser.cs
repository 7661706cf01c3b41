using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.offertemplate</summary>
internal static class OfferParser
{
    private static readonly string[] PostalCodeModes = ["NONE", "GET", "POST"];

    public static ImportedOffer Offer(DumpRecord record)
    {
        var fields = new RecordFields(record);
        return new ImportedOffer(RecordParsers.Source(record), new OfferTemplateData
        {
            Slug = fields.Text("slug"),
            Name = fields.Text("name"),
            Url = fields.Text("url", ""),
            Thumbnail = fields.Text("thumbnail", ""),
            PostData = PostData(fields),
            PostalCodeMode = fields.OneOf("use_postal_code", PostalCodeModes, "NONE"),
            IsHelpDeskForm = fields.Flag("is_zammad_form", false),
            SupportedInContent = fields.Flag("supported_by_app_in_content", false),
        });
    }

    private static ImmutableArray<KeyValuePair<string, string>> PostData(RecordFields fields)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var property in fields.Properties("post_data"))
        {
            entries.Add(property.Value.ValueKind is JsonValueKind.String
                ? new(property.Name, property.Value.GetString()!)
                : throw fields.Wrong("post_data", "an object of texts"));
        }

        return entries.ToImmutable();
    }
}
