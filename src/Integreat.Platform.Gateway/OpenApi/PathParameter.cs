using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>What stands in an address for something else.</summary>
/// <param name="Pattern">What it may be, as a regular expression; null for anything.</param>
internal sealed record PathParameter(string Name, string Description, string Example, string? Pattern)
{
    public OpenApiParameter ToOpenApi()
    {
        var text = Shapes.Text();
        text.Pattern = Pattern;
        return new OpenApiParameter
        {
            Name = Name,
            In = ParameterLocation.Path,
            Required = true,
            Description = Description,
            Schema = text,
            Example = Example,
        };
    }
}
