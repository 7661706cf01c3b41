using Integreat.Platform.Contracts;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Reads for the admin API, and tells what was found.</summary>
internal sealed class AdminReads(IGrainFactory grains)
{
    /// <summary>What the region of the address answers.</summary>
    public async Task<IResult> ReadAsync<TGrain, T>(HttpContext http, Func<TGrain, Caller, CancellationToken, Task<Answer<T>>> read)
        where TGrain : IGrainWithStringKey
        where T : class => AdminProblems.Of(http, await AskAsync(http, read), TypedResults.Ok);

    /// <summary>The same of one thing, with the version that a change of it has to name as its entity tag.</summary>
    public async Task<IResult> ReadAsync<TGrain, T>(
        HttpContext http, Func<TGrain, Caller, CancellationToken, Task<Answer<T>>> read, Func<T, long> versionOf)
        where TGrain : IGrainWithStringKey
        where T : class => AdminProblems.Of(http, await AskAsync(http, read), found =>
        {
            http.Response.Headers.ETag = SeenVersion.Tag(versionOf(found));
            return TypedResults.Ok(found);
        });

    /// <summary>What the region answers, for who shows it in another way.</summary>
    public Task<Answer<T>> AskAsync<TGrain, T>(HttpContext http, Func<TGrain, Caller, CancellationToken, Task<Answer<T>>> read)
        where TGrain : IGrainWithStringKey
        where T : class
    {
        var region = RegionTarget.Of(http);
        return read(grains.GetGrain<TGrain>(region.Key), region.Caller, http.RequestAborted);
    }
}
