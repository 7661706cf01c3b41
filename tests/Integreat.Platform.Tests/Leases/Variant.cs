namespace Integreat.Platform.Tests.Leases;

/// <summary>How a variant of the protocol differs from the real one; the simulation must find each of them out.</summary>
internal enum Variant
{
    Real,

    /// <summary>A new owner acknowledges at once.</summary>
    NoPause,

    /// <summary>An owner is believed for longer than its successor waits.</summary>
    ShortPause,

    /// <summary>The proof of ownership comes from a copy of the database that lags behind.</summary>
    LaggingProof,

    /// <summary>An edition gives leases that outlast its own.</summary>
    LongLeases,

    /// <summary>A command is acknowledged when it is stored.</summary>
    NoWait,

    /// <summary>A hub renews leases of editions that hold none themselves.</summary>
    LongJointLeases,

    /// <summary>A hub goes on with a session that has ended, or that it does not know.</summary>
    EndlessSessions,

    /// <summary>A hub does not tell which editions have something new.</summary>
    UntoldChanges,
}
