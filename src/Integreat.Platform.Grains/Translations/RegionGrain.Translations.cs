using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Translations;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

/// <summary>How texts of every kind of item are saved: the text itself is stored under its hash, with the facts.</summary>
internal sealed partial class RegionGrain
{
    private Task<Outcome> SaveTextAsync(
        CommandContext context, string digest, string language, TranslationData text, Func<TextEdit, RegionCommand> save)
    {
        if (text.ToEdit(language, _clock.GetUtcNow(), context.Account) is not { } edit)
        {
            return Task.FromResult(Refused(TranslationMapping.StatusUnknown.Code, TranslationMapping.StatusUnknown.Detail));
        }

        return ExecuteAsync(context, digest, save(edit), BodyOf(text.Content) is { } body ? [body] : []);
    }

    private static Body? BodyOf(string text)
    {
        var reference = Text.Of(text);
        return reference.Hash is { } hash ? new Body(hash, Encoding.UTF8.GetBytes(text)) : null;
    }
}
