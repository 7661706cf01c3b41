using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.pushnotification and cms.pushnotificationtranslation.</summary>
internal static class NewsParser
{
    private static readonly string[] Modes = ["ONLY_AVAILABLE", "USE_MAIN_LANGUAGE"];

    public static ParsedNews News(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var template = fields.Flag("is_template", false) ? fields.Text("template_name", "") : null;
        return new ParsedNews(record.Origin, fields.References("regions"), new ImportedNews
        {
            Source = RecordParsers.Source(record),
            News = new NewsData
            {
                Channel = fields.Text("channel"),
                Mode = fields.OneOf("mode", Modes),
                Template = template,
            },
            ScheduledFor = fields.Flag("draft") || template is not null ? null : fields.MomentOrNull("scheduled_send_date"),
            SentAt = fields.MomentOrNull("sent_date"),
            Archived = fields.Flag("archived", false),
        });
    }

    public static ParsedNewsText Text(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var text = fields.Text("text");
        var body = Encoding.UTF8.GetBytes(text);
        return new ParsedNewsText(
            record.Origin, fields.Reference("push_notification"), fields.Reference("language"), new ImportedNewsText
            {
                Source = RecordParsers.Source(record),
                Language = "",
                Title = fields.Text("title"),
                Body = body.Length > 0 ? Convert.ToHexStringLower(SHA256.HashData(body)) : null,
                BodyLength = body.Length,
                Blank = string.IsNullOrWhiteSpace(text),
                LastUpdated = fields.Moment("last_updated"),
            },
            body);
    }
}
