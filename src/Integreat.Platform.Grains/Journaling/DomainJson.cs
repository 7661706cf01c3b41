using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integreat.Platform.Domain;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>How facts and snapshots are written: numbers and codes as bare values, names in camel case, nothing that is null.</summary>
internal static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new NumberConverter<RegionId>(), new NumberConverter<PageId>(), new NumberConverter<TranslationId>(),
            new NumberConverter<EventId>(), new NumberConverter<RecurrenceId>(), new NumberConverter<LocationId>(),
            new NumberConverter<OrganizationId>(), new NumberConverter<MediaId>(), new NumberConverter<LanguageId>(),
            new NumberConverter<OfferId>(), new NumberConverter<ContactId>(), new NumberConverter<CategoryId>(),
            new NumberConverter<NewsId>(), new NumberConverter<NewsTextId>(), new NumberConverter<MediaFolderId>(), new LanguageCodeConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };

    private sealed class NumberConverter<T> : JsonConverter<T>
        where T : struct, INumber<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class LanguageCodeConverter : JsonConverter<LanguageCode>
    {
        public override LanguageCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A language code cannot be null."));

        public override void Write(Utf8JsonWriter writer, LanguageCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override LanguageCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, LanguageCode value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value);
    }
}
