namespace Integreat.Platform.Grains.Snapshots;

/// <summary>A state as it was after some version of its stream.</summary>
/// <param name="Format">Of the payload; readers ignore formats that they do not know.</param>
internal sealed record StoredSnapshot(int Format, long Version, byte[] Payload);

/// <summary>What grain storage keeps. Empty until something was written, or when what was found cannot be read.</summary>
internal sealed class SnapshotState
{
    public int Format { get; set; }

    public long Version { get; set; }

    public byte[]? Payload { get; set; }

    public StoredSnapshot? ToSnapshot() => Payload is null ? null : new StoredSnapshot(Format, Version, Payload);
}
