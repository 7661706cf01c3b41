using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Pdf;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>PDFs in the document of the public API.</summary>
internal static class PdfDescriptions
{
    private const string Feature = "PDF";

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Pages to be printed.");
        var file = Shapes.Text("The bytes of the file.");
        file.ContentMediaType = "application/pdf";
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/pdf/"],
            Name = "readPdf",
            Feature = Feature,
            Summary = "A page and what is below it, or all pages, as a PDF",
            Details =
                """
                Also under `/{region}/{language}/wp-json/ig-mpdf/v1/pdf/`. Right-to-left languages are set from right to left. Caches must not
                keep the file; its name is in `Content-Disposition`. If too many are being made, `Retry-After` says when to come back.
                """,
            Query =
            [
                new OpenApiParameter
                {
                    Name = "url",
                    In = ParameterLocation.Query,
                    Description = "An address or a path of the page, also an earlier one. Only its last segment counts. All pages without it.",
                    Schema = Shapes.Text(),
                    Example = "/augsburg/de/willkommen/",
                },
            ],
            Type = "application/pdf",
            Answer = file,
            Example = "%PDF-1.4",
            Refusals = [ApiError.NoTranslation, ApiError.PageHidden, ApiError.TooLong, ApiError.TooManyRequests, ApiError.Busy],
            Nothing = PdfEndpoints.NothingToPrint,
        });
    }
}
