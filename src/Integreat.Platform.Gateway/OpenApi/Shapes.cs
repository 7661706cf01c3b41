using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The words in which the document describes JSON.</summary>
internal static class Shapes
{
    public static OpenApiSchema Text(string? description = null) => Of(JsonSchemaType.String, description);

    public static OpenApiSchema Whole(string? description = null) => Of(JsonSchemaType.Integer, description, "int64");

    public static OpenApiSchema Decimal(string? description = null) => Of(JsonSchemaType.Number, description, "double");

    public static OpenApiSchema Flag(string? description = null) => Of(JsonSchemaType.Boolean, description);

    public static OpenApiSchema Moment(string? description = null) => Of(JsonSchemaType.String, description, "date-time");

    public static OpenApiSchema Date() => Of(JsonSchemaType.String, null, "date");

    /// <summary>A local time: the standard's "time" has an offset.</summary>
    public static OpenApiSchema ClockTime()
    {
        var time = Text();
        time.Pattern = "^[0-9]{2}:[0-9]{2}:[0-9]{2}$";
        return time;
    }

    public static OpenApiSchema Address(string? description = null) => Of(JsonSchemaType.String, description, "iri");

    public static OpenApiSchema Html(string? description = null)
    {
        var text = Text(description);
        text.ContentMediaType = "text/html";
        return text;
    }

    public static OpenApiSchema Word(string description, params ReadOnlySpan<string> words)
    {
        var text = Text(description);
        text.Enum = [];
        foreach (var word in words)
        {
            text.Enum.Add(JsonValue.Create(word));
        }

        return text;
    }

    public static OpenApiSchema Nothing(string description) => Of(JsonSchemaType.Null, description);

    public static OpenApiSchema List(IOpenApiSchema items, string? description = null)
    {
        var list = Of(JsonSchemaType.Array, description);
        list.Items = items;
        return list;
    }

    /// <summary>An object whose members have names that are data, such as slugs.</summary>
    public static OpenApiSchema Map(IOpenApiSchema members, string? description = null)
    {
        var map = Of(JsonSchemaType.Object, description);
        map.AdditionalProperties = members;
        return map;
    }

    /// <summary>An object that has all these members, always. There may be more some day, so others are not forbidden.</summary>
    public static OpenApiSchema Members(string? description, params ReadOnlySpan<(string Name, IOpenApiSchema Schema)> members)
    {
        var shape = Of(JsonSchemaType.Object, description);
        shape.Properties = new OrderedDictionary<string, IOpenApiSchema>();
        shape.Required = new HashSet<string>();
        foreach (var (name, schema) in members)
        {
            shape.Properties.Add(name, schema);
            shape.Required.Add(name);
        }

        return shape;
    }

    /// <summary>Problem details (RFC 9457) as our own APIs tell them, with what else a kind of them tells.</summary>
    public static OpenApiSchema Problem(string? description, params ReadOnlySpan<(string Name, IOpenApiSchema Schema)> more) => Members(
        description,
        [
            ("type", Text()),
            ("title", Text("What the status means.")),
            ("status", Whole()),
            ("detail", Text("What to do, for people.")),
            ("code", Text("For programs.")),
            .. more,
        ]);

    /// <summary>These members are there only if there is something to say.</summary>
    public static OpenApiSchema MayLack(this OpenApiSchema shape, params ReadOnlySpan<string> members)
    {
        foreach (var name in members)
        {
            shape.Required!.Remove(name);
        }

        return shape;
    }

    public static OpenApiSchema OrNull(this OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    public static OpenApiSchema OrText(this OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.String;
        return schema;
    }

    public static OpenApiSchema OrNull(this OpenApiSchemaReference reference, string? description = null) =>
        new() { AnyOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = description };

    private static OpenApiSchema Of(JsonSchemaType type, string? description, string? format = null) =>
        new() { Type = type, Description = description, Format = format };
}
