using System.Collections.Immutable;
using System.Text;
using Integreat.Platform.Contracts.Register;

namespace Integreat.Platform.Gateway.Register;

/// <summary>
/// A file with the official register, read whole: a table (CSV), or what the Federal Statistical Office publishes (GV100AD). Which of them it is
/// shows in its first line.
/// </summary>
/// <param name="Entries">By key.</param>
/// <param name="LeftOut">Areas that belong to no municipality, where nobody administers anything.</param>
public sealed record RegisterFile(ImmutableArray<Municipality> Entries, int LeftOut)
{
    private const int Latin = 1252;

    /// <exception cref="RegisterException">A line is wrong, or there is none.</exception>
    public static RegisterFile Read(ReadOnlyMemory<byte> bytes)
    {
        var isUtf8 = TryDecode(bytes.Span, out var text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var isFixed = FixedWidthRegister.Is(lines[0]);
        if (!isUtf8 && !isFixed)
        {
            throw new RegisterException("The file is not in UTF-8. Save the table as UTF-8.");
        }

        var draft = new RegisterDraft();
        if (isFixed)
        {
            FixedWidthRegister.Read(lines, draft);
        }
        else
        {
            TableRegister.Read(lines, draft);
        }

        return draft.Close();
    }

    // What is not UTF-8 is what Windows wrote; Latin-1 is a part of that.
    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = CodePagesEncodingProvider.Instance.GetEncoding(Latin)!.GetString(bytes);
            return false;
        }
    }
}

/// <summary>A register under way, with all that is wrong with it.</summary>
internal sealed class RegisterDraft
{
    private readonly Dictionary<string, (Municipality Entry, int Line)> _entries = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Reason)> _wrong = [];
    private int _leftOut;

    /// <param name="line">From 1.</param>
    public void Add(int line, Municipality entry)
    {
        if (Check(entry) is { } reason)
        {
            Refuse(line, reason);
        }
        else if (!_entries.TryAdd(entry.Ags, (entry, line)))
        {
            Refuse(line, $"The key {entry.Ags} stands in line {_entries[entry.Ags].Line} already.");
        }
    }

    public void LeaveOut() => _leftOut++;

    public void Refuse(int line, string reason) => _wrong.Add((line, reason));

    public RegisterFile Close()
    {
        if (_wrong is not [])
        {
            var lines = string.Join('\n', _wrong.OrderBy(wrong => wrong.Line).Select(wrong => $"Line {wrong.Line}: {wrong.Reason}"));
            throw new RegisterException($"{lines}\nNothing was imported: {(_wrong is [_] ? "a line is" : $"{_wrong.Count} lines are")} wrong.");
        }

        return _entries.Count == 0
            ? throw new RegisterException("There is no municipality in the file. Nothing was imported.")
            : new RegisterFile(
                [.. _entries.Values.Select(each => each.Entry).OrderBy(entry => entry.Ags, StringComparer.Ordinal).Select(WithSums)], _leftOut);
    }

    /// <summary>A district with area and population of what lies in it, where nobody has said.</summary>
    private Municipality WithSums(Municipality entry) => entry is { IsDistrict: true, Hectares: null, Population: null }
        ? entry with { Hectares = Sum(entry, each => each.Hectares), Population = Sum(entry, each => each.Population) }
        : entry;

    private long? Sum(Municipality district, Func<Municipality, long?> of)
    {
        var within = _entries.Values.Select(each => each.Entry)
            .Where(each => !each.IsDistrict && each.Ags.StartsWith(district.Ags, StringComparison.Ordinal)).ToList();
        return within is [] ? null : within.Sum(each => of(each) ?? 0);
    }

    private static string? Check(Municipality entry) => entry switch
    {
        { Ags: var ags } when ags.Length is not (5 or 8) || !ags.All(char.IsAsciiDigit) =>
            $"\"{ags}\" is no key. A municipality has 8 digits, a district 5.",
        { Name: "" } => "The name is missing.",
        { PostalCode: not "" and var code } when code.Length != 5 || !code.All(char.IsAsciiDigit) => $"\"{code}\" is no postal code of 5 digits.",
        { Latitude: null } or { Longitude: null } when entry.Latitude is not null || entry.Longitude is not null =>
            "Latitude and longitude stand together or not at all.",
        { Latitude: { } latitude } when latitude is not (>= -90 and <= 90) => "The latitude does not lie between -90 and 90 degrees.",
        { Longitude: { } longitude } when longitude is not (>= -180 and <= 180) => "The longitude does not lie between -180 and 180 degrees.",
        { BoundingBox: { } box } when !(box.South <= box.North && box.West <= box.East) =>
            "South must not be greater than north, nor west greater than east.",
        _ => null,
    };
}
