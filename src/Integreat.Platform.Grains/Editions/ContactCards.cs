using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>The cards of the contacts that readers may see. They are stored apart from the contacts and loaded before a rendering.</summary>
internal sealed class ContactCards
{
    private readonly Dictionary<string, ContactCard> _cards = [];

    /// <summary>Loads what is missing, all at once, and forgets what nobody refers to any more.</summary>
    public async Task LoadAsync(
        IEnumerable<ContactSource> contacts,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        var shown = contacts.Where(contact => !contact.Archived).Select(contact => contact.Card).OfType<string>().ToHashSet();
        foreach (var gone in _cards.Keys.Except(shown).ToList())
        {
            _cards.Remove(gone);
        }

        ImmutableArray<string> missing = [.. shown.Except(_cards.Keys)];
        if (missing.IsEmpty)
        {
            return;
        }

        foreach (var (hash, bytes) in await loadBodies(missing))
        {
            _cards[hash] = ContactCardJson.Read(bytes.Span);
        }
    }

    /// <summary>The contact's card; null where readers do not see the contact: it is archived, or its card was erased.</summary>
    public ContactCard? Find(ContactSource contact) =>
        contact.Archived ? null
        : contact.Card is { } hash ? _cards.GetValueOrDefault(hash)
        : ContactCard.Empty;
}
