using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The news of the region, its own and shared ones, for as long as they are shown. Rules: sections 3.8 and 3.9 of the public API's contract;
/// each item is written twice, once for "news/" and once for "fcm/", around one and the same text.
/// </summary>
internal sealed class NewsRenderer(RenderContext context)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    public IEnumerable<PlannedFragment> Plan()
    {
        foreach (var news in context.Sources.News.Where(news => news.ShownUntil > context.Now).OrderBy(news => news.Id))
        {
            if (news.TextIn(context.Language) is { } text)
            {
                context.ChangeAt(news.ShownUntil);
                yield return Plan(news, text);
            }
        }
    }

    private PlannedFragment Plan(NewsSource news, NewsTextSource text)
    {
        var title = TitleOf(news, text);
        var displayed = text.LastUpdated > news.SentAt ? text.LastUpdated : news.SentAt;
        var header = new Fragment
        {
            Kind = ItemKinds.News,
            Id = news.Id,
            Visibility = Visibility.Public,
            Translation = text.Id,
            Title = title,
            Path = $"{PathOf(news, text)}/",
            LastUpdated = text.LastUpdated,
            Envelope = Write(news, text, title, displayed),
            News = new NewsDates
            {
                Source = NewsSources.Local,
                Number = text.Id,
                Channel = news.Channel,
                DisplayDate = displayed,
                PublishedAt = news.SentAt,
                ExternalUrl = UrlOf(news, text),
                OlderEnvelope = WriteOlder(news, text, title, displayed),
            },
            Alternates =
            [
                .. context.OtherLanguages.Select(other => news.TextIn(other)).OfType<NewsTextSource>()
                    .Select(other => new Alternate(other.Language, $"{PathOf(news, other)}/")),
            ],
        };
        return new PlannedFragment(header, new ContentPlan([.. ContentOf(news, text)], text.LastUpdated, ContentForm.Text));
    }

    private string TitleOf(NewsSource news, NewsTextSource text) => text.Title is "" && news.Mode is NewsMode.UseMainLanguage
        ? news.TextIn(news.MainLanguage ?? context.Sources.DefaultLanguage)?.Title ?? ""
        : text.Title;

    private IEnumerable<ContentPart> ContentOf(NewsSource news, NewsTextSource text)
    {
        if (text.Body is { } hash)
        {
            yield return ContentPart.Stored(hash);
        }
        else if (news.Mode is NewsMode.UseMainLanguage)
        {
            yield return ContentPart.Text(Elsewhere(news));
        }
    }

    /// <summary>Says in which languages the text can be read.</summary>
    private string Elsewhere(NewsSource news)
    {
        var lines = news.Texts.Where(text => text.Body is not null)
            .Select(text => (Language: context.Sources.Language(text.Language), Text: text))
            .OrderBy(line => line.Language?.Id)
            .Select(line => $"{line.Language?.NativeName}: {UrlOf(news, line.Text)}");
        return $"{context.Sources.Language(context.Language)?.ContentNotAvailable}\n{string.Join('\n', lines)}";
    }

    private byte[] Write(NewsSource news, NewsTextSource text, string title, DateTimeOffset displayed)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", PublicId(text));
            json.WriteString("title", title);
            WriteDates(json, news, text, displayed);
            json.WriteString("channel", news.Channel);
            WriteLanguages(json, news, other => json.WriteString("id", PublicId(other)));
            json.WriteString("source", NewsSources.Local);
            json.WriteString("externalUrl", UrlOf(news, text));
            json.WritePropertyName("content");
        }

        return buffer.WrittenSpan.ToArray();
    }

    private byte[] WriteOlder(NewsSource news, NewsTextSource text, string title, DateTimeOffset displayed)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("id", text.Id);
            json.WriteString("title", title);
            json.WriteString("timestamp", Moments.Utc(text.LastUpdated));
            WriteDates(json, news, text, displayed);
            json.WriteString("channel", news.Channel);
            WriteLanguages(json, news, other => json.WriteNumber("id", other.Id));
            json.WritePropertyName("message");
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteDates(Utf8JsonWriter json, NewsSource news, NewsTextSource text, DateTimeOffset displayed)
    {
        json.WriteString("last_updated", Moments.Local(text.LastUpdated, context.Zone));
        json.WriteString("published_at", Moments.Local(news.SentAt, context.Zone));
        json.WriteString("display_date", Moments.Utc(displayed));
    }

    // Unlike those of pages, these are all languages, the own one included.
    private static void WriteLanguages(Utf8JsonWriter json, NewsSource news, Action<NewsTextSource> writeId)
    {
        json.WriteStartObject("available_languages");
        foreach (var text in news.Texts)
        {
            json.WriteStartObject(text.Language);
            writeId(text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string PublicId(NewsTextSource text) => string.Create(CultureInfo.InvariantCulture, $"{NewsSources.Local}-{text.Id}");

    private string UrlOf(NewsSource news, NewsTextSource text) => context.Addresses.WebAppUrl + PathOf(news, text);

    private string PathOf(NewsSource news, NewsTextSource text) => string.Create(
        CultureInfo.InvariantCulture,
        $"/{context.Sources.Settings!.Slug}/{text.Language}/{news.Channel}/{NewsSources.Local}/{text.Id}");
}
