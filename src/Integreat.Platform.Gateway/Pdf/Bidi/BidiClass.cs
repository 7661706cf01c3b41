namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>How a character takes part in the order of a line; the names are those of the standard (UAX #9, table 4).</summary>
internal enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}
