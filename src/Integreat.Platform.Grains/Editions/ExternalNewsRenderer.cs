using System.Buffers;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>News of other sources, for regions that want them. Rules: section 3.8 of the public API's contract.</summary>
internal sealed class ExternalNewsRenderer(RenderContext context)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    public IEnumerable<PlannedFragment> Plan() => context.Sources.Settings is { ExternalNews: true }
        ? context.Sources.ExternalNews.OrderBy(pair => pair.Key).Select(pair => Plan(pair.Key.Source, pair.Value))
        : [];

    private PlannedFragment Plan(string source, ExternalNewsSource news) => new(
        new Fragment
        {
            Kind = source,
            Id = news.Number,
            Visibility = Visibility.Public,
            Title = WebUtility.HtmlDecode(news.Title),
            Path = string.Create(
                CultureInfo.InvariantCulture, $"/{context.Sources.Settings!.Slug}/{context.Language}/news/{source}/{news.Number}/"),
            LastUpdated = news.Date,
            Envelope = Write(source, news),
            News = new NewsDates
            {
                Source = source,
                Number = news.Number,
                DisplayDate = news.Date,
                PublishedAt = news.Date,
                ExternalUrl = news.Link,
            },
        },
        new ContentPlan([ContentPart.Text(news.Content)], news.Date, ContentForm.Text));

    private byte[] Write(string source, ExternalNewsSource news)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{source}-{news.Number}"));
            json.WriteString("title", news.Title);
            json.WriteString("last_updated", Moments.Local(news.Date, context.Zone));
            json.WriteString("published_at", Moments.Local(news.Date, context.Zone));
            json.WriteString("display_date", Moments.Utc(news.Date));
            json.WriteNull("channel");
            json.WriteNull("available_languages");
            json.WriteString("source", source);
            json.WriteString("externalUrl", news.Link);
            json.WritePropertyName("content");
        }

        return buffer.WrittenSpan.ToArray();
    }
}
