using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Shortcodes;

/// <summary>
/// What stands in a shortcode's place for readers of one language. What it speaks of is named by number, so links and cards are always those of
/// today. Rules: section 2.6 of the public API's contract.
/// </summary>
internal sealed class ShortcodeRenderer(RenderContext context)
{
    private readonly Dictionary<long, string> _links = [];
    private readonly EventEnvelopes _events = new(context);

    /// <summary>HTML; empty where nothing is to stand.</summary>
    public string Render(Shortcode code) => code.Kind switch
    {
        ShortcodeKind.Page => WriteLink(code, FindPage(code.Number) is { } page ? (LinkTo(page), page.Title!) : null),
        ShortcodeKind.Event => WriteLink(code, FindEvent(code.Number)),
        ShortcodeKind.Location => WriteLink(code, FindLocation(code.Number)),
        ShortcodeKind.PageLinkStart => FindPage(code.Number) is { } page ? $"<a href=\"{LinkTo(page)}\">" : "<i>[",
        ShortcodeKind.PageLinkEnd => FindPage(code.Number) is null ? "]</i>" : "</a>",
        ShortcodeKind.Contact => FindContact(code.Number) is { } shown ? WriteCard(shown, code.Details) : "",
        _ => "",
    };

    private string WriteLink(Shortcode code, (string Address, string Title)? target) => target is var (address, title)
        ? $"<a href=\"{address}\">{code.Text ?? Escape(title)}</a>"
        : $"<i>[{code.Text ?? MissingLink.In(context.Language)}]</i>";

    // What is over is not shown any more; the edition renders again at the moment from which it is.
    private (string Address, string Title)? FindEvent(long? number) =>
        number is { } known
        && context.Sources.Events.GetValueOrDefault(known) is { Archived: false } source
        && ShownText.Find(context.Sources, source.Texts, context.Language) is { } text
        && !EventOutlook.At(new EventSchedule(source.Details, source.Changes, context.Zone), context.Now).IsPast
            ? (Escape($"{context.Addresses.WebAppUrl}{_events.PathOf(text, context.Language)}"), text.Text.Title)
            : null;

    private (string Address, string Title)? FindLocation(long? number) =>
        number is { } known
        && context.Sources.Locations.GetValueOrDefault(known) is { Archived: false } location
        && LocationJson.TextInDefaultLanguage(context.Sources, location) is not null
        && ShownText.Find(context.Sources, location.Texts, context.Language) is { } text
            ? (Escape($"{context.Addresses.WebAppUrl}{LocationJson.PathOf(context.Sources, location, context.Language)}"), text.Text.Title)
            : null;

    private LayerPage? FindPage(long? number) =>
        number is { } known && context.FindPage(known) is { Title: not null } page ? page : null;

    private string LinkTo(LayerPage page)
    {
        if (!_links.TryGetValue(page.Page, out var link))
        {
            link = Escape($"{context.Addresses.WebAppUrl}{page.Path}");
            _links.Add(page.Page, link);
        }

        return link;
    }

    private ShownContact? FindContact(long? number) =>
        number is { } known
        && context.Sources.Contacts.GetValueOrDefault(known) is { } contact
        && context.Sources.Cards.Find(contact) is { } card
            ? new ShownContact(contact, card)
            : null;

    private string WriteCard(ShownContact shown, ContactDetail details)
    {
        var (contact, card) = shown;
        var html = new StringBuilder();
        html.Append("<div class=\"contact-card notranslate\" data-contact-id=\"").Append(contact.Id).Append("\" dir=\"ltr\" translate=\"no\">");
        if (string.Join(" | ", new[] { card.Name, card.AreaOfResponsibility }.Where(text => text.Length > 0)) is { Length: > 0 } title)
        {
            html.Append("<h4>").Append(Escape(title)).Append("</h4>");
        }

        if (details.HasFlag(ContactDetail.Address)
            && context.Sources.Locations.GetValueOrDefault(contact.Location) is { Archived: false } location)
        {
            WriteAddress(html, location);
        }

        Write(ContactDetail.Email, "mailto:", card.Email);
        Write(ContactDetail.PhoneNumber, "tel:", card.PhoneNumber);
        Write(ContactDetail.MobileNumber, "tel:", card.MobileNumber);
        if (IsWebAddress(card.Website))
        {
            Write(ContactDetail.Website, "", card.Website);
        }

        return html.Append("</div>").ToString();

        void Write(ContactDetail detail, string scheme, string text)
        {
            if (details.HasFlag(detail) && text.Length > 0)
            {
                AppendLink(html, $"{scheme}{text}", text);
            }
        }
    }

    // The address leads to the place itself where readers of this language can see it.
    private void WriteAddress(StringBuilder html, LocationSource location)
    {
        var address = $"{location.Details.Address}, {location.Details.PostalCode} {location.Details.City}".Trim(' ', ',');
        if (LocationJson.TextInDefaultLanguage(context.Sources, location) is not null
            && LocationJson.PathOf(context.Sources, location, context.Language) is { } path)
        {
            AppendLink(html, $"{context.Addresses.WebAppUrl}{path}", address);
        }
        else if (address.Length > 0)
        {
            html.Append("<p>").Append(Escape(address)).Append("</p>");
        }
    }

    private static void AppendLink(StringBuilder html, string address, string text) =>
        html.Append("<p><a href=\"").Append(Escape(address)).Append("\">").Append(Escape(text)).Append("</a></p>");

    // Nobody checks what an import brings along; a link must not run anything.
    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    // Only what HTML needs: everything else is readable as it is.
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
