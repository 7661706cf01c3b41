namespace Integreat.Platform.Domain.Rights;

/// <summary>Who wants something. What they may do is never said by them: the region and the platform look it up.</summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>The platform itself: imports, the demo, what was scheduled, the operator's command line.</summary>
    public sealed record Platform : Actor;

    /// <summary>A machine that shows the token of one page, and may do nothing but push that page's content.</summary>
    public sealed record PageToken : Actor;

    /// <summary>Another system with a token of the operator's, which may do what its scopes say.</summary>
    public sealed record Machine(ImmutableArray<string> Scopes) : Actor
    {
        /// <summary>To change what another system may of a region's settings.</summary>
        public const string SyncSettings = "regions:write";
    }

    /// <summary>A person.</summary>
    /// <param name="Staff">What the person is in the platform's own team; null for everybody else.</param>
    /// <param name="Scopes">To what the personal token that was shown narrows the person's rights; null: it is the person who has signed in.</param>
    public sealed record Person(string Account, StaffRole? Staff, ImmutableArray<Scope>? Scopes = null) : Actor
    {
        /// <summary>Whether what was shown is good for this, if the person may do it.</summary>
        public bool IsFor(Capability capability) =>
            Scopes is not { } scopes || scopes.Any(scope => ScopesTable.Allows(capability, scope));
    }
}
