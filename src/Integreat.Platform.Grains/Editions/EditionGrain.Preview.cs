using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Shortcodes;
using Integreat.Platform.Grains.Texts;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What is being written, by the rules of what is read.</summary>
internal sealed partial class EditionGrain : IEditionPreview
{
    public async Task<string> PreviewAsync(long? page, string html, CancellationToken cancellation)
    {
        await FreshenAsync();
        if (_sources.Settings is null)
        {
            return "";
        }

        var clean = await HtmlCleaner.CleanEditedAsync(html);
        var context = new RenderContext(_sources, _language, _addresses, _clock.GetUtcNow());
        ImmutableArray<ContentPart> parts = page is { } number && _sources.Pages.GetValueOrDefault(number) is { } source
            ? new PageContents(context).PartsOf(source, ContentPart.Text(clean), string.IsNullOrWhiteSpace(clean))
            : [ContentPart.Text(clean)];
        var stored = await _journal.ReadBodiesAsync([.. parts.Select(part => part.Hash).OfType<string>()], cancellation);
        return ContentStore.Expand(
            string.Concat(parts.Select(part => part.Hash is { } hash ? Encoding.UTF8.GetString(stored[hash].Span) : part.Literal)), new ShortcodeRenderer(context));
    }
}
