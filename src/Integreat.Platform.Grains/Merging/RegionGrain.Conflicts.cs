using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Locations;
using Integreat.Platform.Storage.Journal;
using Text = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Tells whoever comes late what stands against each other: both texts, not their hashes.</summary>
internal sealed partial class RegionGrain
{
    private const string CardField = "card";

    /// <param name="sent">What came with the command and is stored nowhere.</param>
    private async Task<ConflictView> ViewAsync(Conflict conflict, ImmutableArray<Body> sent)
    {
        var stored = conflict.Fields.SelectMany(field => new[] { field.Yours, field.Theirs })
            .OfType<Text>().Select(text => text.Hash).OfType<string>()
            .Except(sent.Select(body => body.Hash)).ToImmutableArray();
        var bodies = (await _journal.ReadBodiesAsync(stored, CancellationToken.None))
            .SetItems(sent.Select(body => KeyValuePair.Create(body.Hash, body.Bytes)));
        return new ConflictView(
            conflict.BasedOn, conflict.Current,
            [.. conflict.Fields.Select(field => new FieldConflictView(field.Field, Json(field, field.Yours), Json(field, field.Theirs)))]);

        // A card is stored as JSON, so it is shown as what it is.
        string Json(FieldConflict field, object? value) => value is Text text
            ? field.Field is CardField ? (text.Hash is null ? "null" : Encoding.UTF8.GetString(bodies[text.Hash].Span))
            : Written(text.Hash is null ? "" : Encoding.UTF8.GetString(bodies[text.Hash].Span))
            : Written(Sent(value));
    }

    // In the words in which it is sent.
    private static object? Sent(object? value) => value switch
    {
        Recurrence recurrence => recurrence.ToData(),
        OpeningHours hours => hours.ToData(),
        RegionStatus status => status.Word(),
        _ => value,
    };

    private static string Written(object? value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
