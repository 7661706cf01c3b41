using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Every category of the platform, whether the region uses it or not.</summary>
internal sealed class CategoryRenderer(RenderContext context)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public IEnumerable<PlannedFragment> Plan() => context.Sources.Categories.Values.OrderBy(category => category.Id).Select(Plan);

    private PlannedFragment Plan(CategorySource category)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, ItemJson.WriterOptions))
        {
            CategoryJson.Write(json, category, context.Language, context.Addresses.CmsUrl);
        }

        return new PlannedFragment(
            new Fragment
            {
                Kind = ItemKinds.Category,
                Id = category.Id,
                Visibility = Visibility.Public,
                Title = CategoryJson.NameOf(category, context.Language),
                Envelope = _buffer.WrittenSpan.ToArray(),
            },
            null);
    }
}
