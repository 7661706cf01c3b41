namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Stands on a request that looks at a region as it was: the editions that it gets in the place of today's.</summary>
internal interface IPastEdition
{
    long Region { get; }

    Task<EditionSnapshot> ReadAsync(string language, CancellationToken cancellation);
}
