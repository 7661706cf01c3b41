namespace Integreat.Platform.Contracts.History;

/// <summary>
/// What a region tells those who make answers for readers, as of a moment. In one message, however large: it is looked at by a person, now and then.
/// </summary>
/// <param name="Version">How many facts it amounts to: the same answers are made of the same version at the same moment.</param>
/// <param name="Card">What the directory would know of it.</param>
/// <param name="Sources">What the edition would know of it; nothing if no language was asked for.</param>
/// <param name="Erased">Hashes of texts that it must not show any more.</param>
[GenerateSerializer, Immutable, Alias("past-region")]
public sealed record PastRegion(
    [property: Id(0)] long Version,
    [property: Id(1)] ReadOnlyMemory<byte> Card,
    [property: Id(2)] ImmutableArray<SourceItem> Sources,
    [property: Id(3)] ImmutableArray<string> Erased);
