namespace Integreat.Platform.Gateway.Import;

/// <summary>How far an import is.</summary>
/// <param name="Done">Bytes while reading and sending, regions while checking and taking over, records while copying media files.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long Done, long Total);

/// <summary>What an import does, in this order. Until <see cref="Taking"/> nothing that anybody reads has changed.</summary>
public enum ImportPhase
{
    /// <summary>The files are read and parsed.</summary>
    Reading,

    /// <summary>Texts travel ahead.</summary>
    Sending,

    /// <summary>Platform and regions are asked whether they would refuse.</summary>
    Checking,

    /// <summary>The files that media records name are copied, if asked for.</summary>
    Copying,

    /// <summary>Platform and regions take the dump over.</summary>
    Taking,
}
