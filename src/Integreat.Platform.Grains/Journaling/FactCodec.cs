using System.Text.Json;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>
/// Translates facts into journal entries and back. The stored names are constants with a version; they are for ever, whatever the classes
/// are called. A fact whose shape changes gets a new name, and the old name stays readable.
/// </summary>
internal sealed class FactCodec<TFact>
    where TFact : class
{
    private readonly ImmutableDictionary<string, Type> _types;
    private readonly ImmutableDictionary<Type, string> _names;

    private readonly Func<TFact, string?> _subject;

    /// <param name="subject">In whose history a fact stands.</param>
    public FactCodec(Func<TFact, string?> subject, params ReadOnlySpan<(string Name, Type Type)> facts)
    {
        _subject = subject;
        var types = ImmutableDictionary.CreateBuilder<string, Type>();
        foreach (var (name, type) in facts)
        {
            types.Add(name, type);
        }

        _types = types.ToImmutable();
        _names = _types.ToImmutableDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>Every stored name with the type that it is read into.</summary>
    public IReadOnlyDictionary<string, Type> Types => _types;

    /// <summary>How a fact is called, whatever shape it has.</summary>
    public string NameOf(TFact fact)
    {
        var name = _names[fact.GetType()];
        return name[..name.LastIndexOf('.')];
    }

    public NewFact Write(TFact fact) =>
        new(_names[fact.GetType()], JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), DomainJson.Options), _subject(fact));

    /// <exception cref="InvalidOperationException">The journal holds a fact that this release does not know.</exception>
    public TFact Read(JournalEntry entry) => _types.TryGetValue(entry.Name, out var type)
        ? (TFact)JsonSerializer.Deserialize(entry.Payload.Span, type, DomainJson.Options)!
        : throw new InvalidOperationException($"This release cannot read the fact \"{entry.Name}\"; it was written by a newer one.");
}
