using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The imprint, which always falls back to the default language. Rules: section 3.11 of the public API's contract. A region has one at
/// most, so its number is 0.
/// </summary>
internal sealed class ImprintRenderer(RenderContext context)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    public IEnumerable<PlannedFragment> Plan()
    {
        var own = PublicIn(context.Language);
        if ((own ?? PublicIn(context.Sources.DefaultLanguage)) is not { } shown)
        {
            // Nobody can read it, but there is one, and readers may speak about it.
            return context.Sources.Imprint is []
                ? []
                : [new PlannedFragment(new Fragment { Kind = ItemKinds.Imprint, Id = 0, Visibility = Visibility.Hidden }, null)];
        }

        var header = new Fragment
        {
            Kind = ItemKinds.Imprint,
            Id = 0,
            Visibility = Visibility.Public,
            Translation = own?.Id,
            Title = shown.Title,
            Path = PathIn(context.Language),
            LastUpdated = shown.LastUpdated,
            Envelope = Write(own, shown),
            Alternates = [.. Elsewhere().Select(other => new Alternate(other.Language, PathIn(other.Language)))],
        };
        return [new PlannedFragment(header, new ContentPlan(shown.Body is { } body ? [ContentPart.Stored(body)] : [], shown.LastUpdated))];
    }

    private byte[] Write(PublicTextSource? own, PublicTextSource shown)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            ItemJson.WriteId(json, own?.Id);
            ItemJson.WriteAddress(json, context.Addresses.CmsUrl, PathIn(context.Language));
            json.WriteString("title", shown.Title);
            json.WriteString("modified_gmt", Moments.Utc(shown.LastUpdated));
            json.WriteString("last_updated", Moments.Local(shown.LastUpdated, context.Zone));
            json.WriteNull("parent");
            json.WriteStartObject("available_languages");
            foreach (var (language, text) in Elsewhere())
            {
                json.WriteStartObject(language);
                ItemJson.WriteId(json, text?.Id);
                ItemJson.WriteAddress(json, context.Addresses.CmsUrl, PathIn(language));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteNull("thumbnail");
            json.WriteNull("hash");
        }

        return [.. buffer.WrittenSpan, (byte)','];
    }

    // Every other language, if there is anything to fall back to.
    private IEnumerable<(string Language, PublicTextSource? Text)> Elsewhere() => context.OtherLanguages
        .Select(other => (other, PublicIn(other)))
        .Where(other => other.Item2 is not null || PublicIn(context.Sources.DefaultLanguage) is not null);

    private PublicTextSource? PublicIn(string? language) => language is null ? null : context.Sources.Imprint.Of(language)?.Public;

    private string PathIn(string language) => $"/{context.Sources.Settings!.Slug}/{language}/disclaimer/";
}
