using System.Globalization;
using System.Text.Json;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>Where a record was read; how errors name it.</summary>
internal readonly record struct RecordOrigin(string File, string Model, long Key)
{
    public DumpException Error(string sentence) => new($"{this} {sentence}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}: {Model} {Key}");
}

/// <summary>A record of a model that the import understands, as the files spell it.</summary>
internal sealed record DumpRecord(RecordOrigin Origin, JsonElement Fields);
