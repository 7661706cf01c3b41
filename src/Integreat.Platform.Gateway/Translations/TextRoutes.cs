using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Translations;

/// <summary>The routes of the texts of one kind of things, the same for all that have texts.</summary>
/// <param name="View">The capability to read them.</param>
/// <param name="Edit">The capability to write them.</param>
/// <param name="Publish">The capability to judge, withdraw and confirm them.</param>
internal sealed record TextRoutes<TGrain>(string View, string Edit, string Publish)
    where TGrain : IGrainWithStringKey
{
    public required Func<TGrain, Caller, long, CancellationToken, Task<Answer<TextsOf>>> Read { get; init; }
    public required Func<TGrain, CommandContext, long, string, TranslationData, Task<Outcome>> Save { get; init; }
    public required Func<TGrain, CommandContext, long, string, int, Task<Outcome>> Withdraw { get; init; }
    public required Func<TGrain, CommandContext, long, string, int, Task<Outcome>> Accept { get; init; }
    public required Func<TGrain, CommandContext, long, string, int, string, Task<Outcome>> Return { get; init; }
    public required Func<TGrain, CommandContext, long, string, int, Task<Outcome>> Confirm { get; init; }

    /// <summary>Below a thing's own address, whose number is <c>id</c> there.</summary>
    public void Map(IEndpointRouteBuilder thing)
    {
        const string Text = "/texts/{language}";
        thing.MapGet(Text, ReadAsync).Needs(View).Shows<TranslationView>("A text in one language.");
        thing.MapPut(Text, (long id, string language, TextForm form, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<TGrain>(http, (grain, context, seen) => Save(grain, context, id, language, form.ToData(seen)))).Needs(Edit)
                .Replaces("Writes a text: as a draft, for review, or for readers.");
        thing.MapPost(Text + "/withdraw", (long id, string language, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<TGrain>(http, (grain, context, seen) => Withdraw(grain, context, id, language, seen))).Needs(Publish)
                .Replaces("Takes a text away from readers.");
        thing.MapPost(Text + "/accept", (long id, string language, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<TGrain>(http, (grain, context, seen) => Accept(grain, context, id, language, seen))).Needs(Publish)
                .Replaces("Publishes a text that waits for review.");
        thing.MapPost(Text + "/return", (long id, string language, CommentForm form, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<TGrain>(http, (grain, context, seen) => Return(grain, context, id, language, seen, form.Comment))).Needs(Publish)
                .Replaces("Gives a text that waits for review back, with a comment.");
        thing.MapPost(Text + "/confirm", (long id, string language, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<TGrain>(http, (grain, context, seen) => Confirm(grain, context, id, language, seen))).Needs(Publish)
                .Replaces("Confirms that a text is still correct.");
    }

    private async Task<IResult> ReadAsync(long id, string language, HttpContext http, AdminReads reads) => AdminProblems.Of(
        http, await reads.AskAsync<TGrain, TextsOf>(http, (grain, caller, cancellation) => Read(grain, caller, id, cancellation)),
        found => found.Show(http, language));
}

/// <summary>All texts of a thing.</summary>
internal sealed record TextsOf(ImmutableArray<TranslationView> Texts)
{
    private static readonly Problem Missing = new(404, "translation-missing", "There is no text in this language yet.");

    /// <summary>The texts of what was found.</summary>
    public static Answer<TextsOf> Of<T>(Answer<T> answer, Func<T, ImmutableArray<TranslationView>> textsOf)
        where T : class =>
        new(answer.Value is { } found ? new TextsOf(textsOf(found)) : null, answer.RefusalCode, answer.Detail);

    /// <summary>The text in one language, with the number of its newest version as its entity tag.</summary>
    public IResult Show(HttpContext http, string language)
    {
        if (Texts.FirstOrDefault(text => text.Language == language) is not { } found)
        {
            return Missing;
        }

        http.Response.Headers.ETag = SeenVersion.Tag(found.Working.Number);
        return TypedResults.Ok(found);
    }
}
