using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Integreat.Platform.Gateway.Media.Upload;

/// <summary>
/// Takes drawings that only draw. What is not listed here refuses the whole file; what drawing programs keep for themselves, comments and
/// descriptions of the file are left out, and what comes out is written anew.
/// </summary>
internal static partial class SvgDrawing
{
    private const int Deepest = 100;
    private const int MostCharacters = 4 * 1024 * 1024;
    private const string Declarations = "http://www.w3.org/2000/xmlns/";
    private const string XmlAttributes = "http://www.w3.org/XML/1998/namespace";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Links = "http://www.w3.org/1999/xlink";

    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "image", "marker", "pattern", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "filter",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
        "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
        "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence");

    // What Inkscape, Illustrator, Sketch and Figma write for themselves.
    private static readonly string[] Programs =
        ["inkscape", "sodipodi", "adobe.com", "sketch", "figma", "creativecommons", "purl.org/dc", "w3.org/1999/02/22-rdf", "serif.com", "boxy-svg", "vectornator"];

    /// <summary>The drawing, or null if it may do more than draw, or is none.</summary>
    /// <exception cref="XmlException">It is no XML, names an entity, or is not whole.</exception>
    public static byte[]? Clean(Stream file)
    {
        // A document type is read over, so that no entity exists.
        using var reader = XmlReader.Create(file, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
        });
        if (!TryRead(reader, out var root) || root is null || root.Name != Svg + "svg" || !Clean(root))
        {
            return null;
        }

        if (root.DescendantsAndSelf().Attributes().Any(attribute => attribute.Name.Namespace == Links))
        {
            root.Add(new XAttribute(XNamespace.Xmlns + "xlink", Links)); // as every program writes it
        }

        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) }))
        {
            root.WriteTo(writer);
        }

        return written.ToArray();
    }

    // Built node by node: a tree that is deeper than the stack must not come to be.
    private static bool TryRead(XmlReader reader, out XElement? root)
    {
        root = null;
        XElement? open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.NamespaceURI is not Declarations)
                        {
                            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
                        }
                    }

                    reader.MoveToElement();

                    open?.Add(element);
                    root ??= element;
                    if (reader.Depth > Deepest)
                    {
                        return false;
                    }

                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.ProcessingInstruction: // such as a style sheet of somebody else's
                    return false;
            }
        }

        return true;
    }

    private static bool Clean(XElement element)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            if (!IsOfDrawing(attribute.Name.Namespace))
            {
                attribute.Remove();
            }
            else if (!MayStand(element, attribute))
            {
                return false;
            }
        }

        foreach (var child in element.Elements().ToList())
        {
            if (child.Name == Svg + "metadata" || Programs.Any(program => child.Name.NamespaceName.Contains(program, StringComparison.OrdinalIgnoreCase)))
            {
                child.Remove();
            }
            else if (child.Name.Namespace != Svg || !Elements.Contains(child.Name.LocalName) || !Clean(child))
            {
                return false;
            }
        }

        return element.Name != Svg + "style" || IsHarmlessStyle(element.Value);
    }

    private static bool IsOfDrawing(XNamespace of) => of == XNamespace.None || of == Links || of.NamespaceName is XmlAttributes;

    private static bool MayStand(XElement element, XAttribute attribute) => attribute.Name.LocalName switch
    {
        var name when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => false,
        "base" => false,
        "href" => IsHarmlessLink(element.Name.LocalName, attribute.Value.Trim()),
        _ => IsHarmlessStyle(attribute.Value),
    };

    /// <summary>A part of the drawing itself, or a picture that it brings along.</summary>
    private static bool IsHarmlessLink(string element, string address) =>
        address.StartsWith('#') || (element is "image" && Picture().IsMatch(address));

    // CSS can hide letters behind backslashes and comments, so it may have neither where it could ask for something.
    private static bool IsHarmlessStyle(string style) =>
        !Forbidden().IsMatch(Comments().Replace(style, "")) && References().Matches(style).All(reference => reference.Groups[1].Value.StartsWith('#'));

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\\|@import|@charset|@namespace|expression\s*\(|javascript\s*:|vbscript\s*:|behaviou?r\s*:|-moz-binding|image-set\s*\(|<|data\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"url\s*\(\s*[""']?\s*([^""')]*)", RegexOptions.IgnoreCase)]
    private static partial Regex References();
}
