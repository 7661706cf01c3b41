using System.Text.Json;

namespace Integreat.Platform.Contracts.Contacts;

/// <summary>
/// Whom one reaches and how. These may be a person's data: they travel and are stored as one text of their own, apart from everything else,
/// so that they can be erased. "Not set" is the empty text.
/// </summary>
[GenerateSerializer, Immutable, Alias("contact-card")]
public sealed record ContactCard
{
    /// <summary>Empty for the general contact, which speaks for its location as a whole.</summary>
    [Id(0)] public string AreaOfResponsibility { get; init; } = "";
    [Id(1)] public string Name { get; init; } = "";
    [Id(2)] public string Email { get; init; } = "";
    [Id(3)] public string PhoneNumber { get; init; } = "";
    [Id(4)] public string MobileNumber { get; init; } = "";
    [Id(5)] public string Website { get; init; } = "";

    /// <summary>Nothing is set.</summary>
    public static ContactCard Empty { get; } = new();
}

/// <summary>How a card is stored. Equal cards have equal bytes.</summary>
public static class ContactCardJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static byte[] Write(ContactCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Options);

    /// <exception cref="JsonException">The bytes are not a card.</exception>
    public static ContactCard Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<ContactCard>(utf8, Options) ?? throw new JsonException("The card is null.");
}
