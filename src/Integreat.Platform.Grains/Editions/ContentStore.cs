using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Shortcodes;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The expensive part of rendering: texts that are loaded, put together and encoded. What is shown now is kept from one rendering to the
/// next: which shortcodes a stored text has, and the encoded content for as long as nothing that it refers to is different.
/// </summary>
/// <param name="most">Bytes of all contents together; items that come after them get none.</param>
internal sealed class ContentStore(long most = long.MaxValue)
{
    // Of what stands in place of the shortcodes of one text, in characters: each may be a hundred times as long as itself.
    private const int MostExpansion = 1024 * 1024;

    private Dictionary<string, ImmutableArray<Shortcode>> _shortcodes = [];
    private Dictionary<string, byte[]> _contents = [];

    /// <summary>The pages that the texts of the last rendering refer to.</summary>
    public IEnumerable<long> ReferredPages => _shortcodes.Values.SelectMany(codes => codes)
        .Where(code => code.Kind is ShortcodeKind.Page or ShortcodeKind.PageLinkStart)
        .Select(code => code.Number)
        .OfType<long>();

    /// <summary>How many items of the last rendering have no content because there was too much of it.</summary>
    public int Omitted { get; private set; }

    /// <param name="loadBodies">
    /// Reads stored texts by hash; called at most twice: for texts not seen before, and for those that look different.
    /// </param>
    public async Task<IReadOnlyList<Fragment>> FinishAsync(
        IReadOnlyList<PlannedFragment> planned, ShortcodeRenderer renderer,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        List<ContentPlan> plans = [.. planned.Select(item => item.Plan).OfType<ContentPlan>()];
        var texts = new Dictionary<string, string>();
        await ParseAsync(plans, texts, loadBodies);

        var expansions = _shortcodes.Where(known => !known.Value.IsEmpty)
            .ToDictionary(known => known.Key, known => Expansions(known.Value, renderer));
        var keys = plans.Distinct().ToDictionary(plan => plan, plan => plan.KeyOf(
            hash => expansions.TryGetValue(hash, out var expansion) ? string.Concat(expansion.Select(html => $"\0{html}")) : ""));
        await EncodeAsync(keys, texts, expansions, loadBodies);
        var left = most;
        Omitted = 0;
        var finished = new List<Fragment>(planned.Count);
        foreach (var item in planned)
        {
            finished.Add(Finish(item, keys, ref left));
        }

        return finished;
    }

    /// <summary>A text with what stands in the place of its shortcodes.</summary>
    public static string Expand(string text, ShortcodeRenderer renderer) =>
        ShortcodeParser.Parse(text) is var codes && codes.IsEmpty ? text : Expand(text, codes, Expansions(codes, renderer));

    // Shortcodes that come after the bound become nothing.
    private static ImmutableArray<string> Expansions(ImmutableArray<Shortcode> codes, ShortcodeRenderer renderer)
    {
        var left = MostExpansion;
        return [.. codes.Select(code => renderer.Render(code) is var html && (left -= html.Length) >= 0 ? html : "")];
    }

    private async Task ParseAsync(
        List<ContentPlan> plans, Dictionary<string, string> texts,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        var shown = plans.Where(plan => plan.HasShortcodes).SelectMany(plan => plan.Parts).Select(part => part.Hash).OfType<string>().ToHashSet();
        await LoadAsync(shown.Where(hash => !_shortcodes.ContainsKey(hash)), texts, loadBodies);
        _shortcodes = shown.ToDictionary(
            hash => hash, hash => _shortcodes.TryGetValue(hash, out var codes) ? codes : ShortcodeParser.Parse(texts[hash]));
    }

    private async Task EncodeAsync(
        Dictionary<ContentPlan, string> keys, Dictionary<string, string> texts, Dictionary<string, ImmutableArray<string>> expansions,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        var missing = keys.Where(plan => !_contents.ContainsKey(plan.Value)).ToList();
        await LoadAsync(missing.SelectMany(plan => plan.Key.Parts).Select(part => part.Hash).OfType<string>(), texts, loadBodies);

        var contents = new Dictionary<string, byte[]>(keys.Count);
        foreach (var (plan, key) in keys)
        {
            contents[key] = _contents.GetValueOrDefault(key) ?? contents.GetValueOrDefault(key) ?? plan.Encode(plan.HasShortcodes ? Read : hash => texts[hash]);
        }

        _contents = contents;

        string Read(string hash) => expansions.TryGetValue(hash, out var expansion)
            ? Expand(texts[hash], _shortcodes[hash], expansion)
            : texts[hash];
    }

    private static async Task LoadAsync(
        IEnumerable<string> hashes, Dictionary<string, string> texts,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        ImmutableArray<string> missing = [.. hashes.Where(hash => !texts.ContainsKey(hash)).Distinct()];
        if (missing.IsEmpty)
        {
            return;
        }

        foreach (var (hash, body) in await loadBodies(missing))
        {
            texts[hash] = Encoding.UTF8.GetString(body.Span);
        }
    }

    private static string Expand(string text, ImmutableArray<Shortcode> codes, ImmutableArray<string> expansion)
    {
        var expanded = new StringBuilder(text.Length + 256);
        var position = 0;
        foreach (var (code, html) in codes.Zip(expansion))
        {
            expanded.Append(text, position, code.Start - position).Append(html);
            position = code.End;
        }

        return expanded.Append(text, position, text.Length - position).ToString();
    }

    private Fragment Finish(PlannedFragment item, Dictionary<ContentPlan, string> keys, ref long left)
    {
        if (item.Plan is not { } plan)
        {
            return item.Header with { Hash = item.Header.Envelope.IsEmpty ? new byte[16] : HashOf(item.Header, []) };
        }

        var content = _contents[keys[plan]];
        left -= content.Length;
        if (left < 0)
        {
            Omitted++;
            content = (plan with { Parts = [] }).Encode(_ => "");
        }

        byte[] whole = item.BeforeContent.IsEmpty ? content : [.. item.BeforeContent.Span, .. content];
        return item.Header with { Content = whole, Hash = HashOf(item.Header, whole) };
    }

    private static byte[] HashOf(Fragment header, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header.Envelope.Span);
        foreach (var occurrence in header.Event?.Occurrences ?? [])
        {
            hash.AppendData(occurrence.Envelope.Span);
        }

        hash.AppendData(header.News is { } news ? news.OlderEnvelope.Span : []);
        hash.AppendData(content);
        return hash.GetHashAndReset()[..16];
    }
}
