namespace Integreat.Platform.Grains.Shortcodes;

/// <summary>A place in a text where something else is to stand.</summary>
/// <param name="Start">Index of the opening bracket.</param>
/// <param name="Number">Of the page, contact, event or location; null if what is written there is none.</param>
/// <param name="Text">HTML to show instead of the title; null if none is given.</param>
/// <param name="Details">Of a contact: what its card shows.</param>
internal sealed record Shortcode(
    int Start, int Length, ShortcodeKind Kind, long? Number = null, string? Text = null, ContactDetail Details = ContactDetail.All)
{
    public int End => Start + Length;
}

internal enum ShortcodeKind
{
    /// <summary>Becomes a whole link.</summary>
    Page = 0,

    /// <summary>Becomes the beginning of a link.</summary>
    PageLinkStart = 1,

    /// <summary>Becomes the end of the link to the same page.</summary>
    PageLinkEnd = 2,

    /// <summary>Becomes a card.</summary>
    Contact = 3,

    /// <summary>Half of a pair whose other half is missing: becomes nothing.</summary>
    Stray = 4,

    /// <summary>Becomes a whole link to an event.</summary>
    Event = 5,

    /// <summary>Becomes a whole link to a location.</summary>
    Location = 6,
}

/// <summary>What a contact card can show besides whose it is.</summary>
[Flags]
internal enum ContactDetail
{
    None = 0,
    Address = 1,
    Email = 2,
    PhoneNumber = 4,
    MobileNumber = 8,
    Website = 16,
    All = Address | Email | PhoneNumber | MobileNumber | Website,
}
