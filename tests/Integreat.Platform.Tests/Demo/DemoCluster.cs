using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Demo;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Demo;

/// <summary>Takes every command and remembers it by its id, as grains do; a known id with another content is refused.</summary>
internal sealed class DemoCluster
{
    private readonly Dictionary<string, (string Content, Outcome Outcome)> _known = [];
    private readonly List<NumberedLanguage> _languages = [];
    private long _number = 1_000_000;
    private DateTimeOffset? _firstText;

    /// <summary>The methods that did something, with their content, in order.</summary>
    public List<(string Method, string Content)> Done { get; } = [];

    public ImmutableArray<DirectoryEntry> Regions { get; set; } = [];

    /// <summary>How often the region's settings were written.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>What the clock shows; texts are saved then.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    /// <summary>After so many commands the process dies.</summary>
    public int DiesAfter { get; set; } = int.MaxValue;

    /// <summary>The first command of this method is refused so.</summary>
    public (string Method, string Code)? Refusal { get; set; }

    public bool Prepared { get; private set; }

    public DemoRegion Region => new(GrainDouble.Factory(Answer));

    private object Answer(string key, string method, object?[] arguments) => method switch
    {
        "RefreshAsync" or "WaitUntilVisibleAsync" => Task.CompletedTask,
        "PrepareAsync" => Prepare(),
        "ReadAsync" when arguments.Length == 2 => Task.FromResult<PageView?>(new PageView(1, null, 1, false, new PageAttributesData(),
        [
            new TranslationView("de", new TranslationVersionView(1, 1, "PUBLIC", "", "", "", false, _firstText!.Value), null),
            new TranslationView("en", new TranslationVersionView(1, 1, "PUBLIC", "", "", "", false, Now), null),
        ])),
        "ReadAsync" when key != GrainKeys.Platform => Task.FromResult<RegionSettingsView?>(
            new RegionSettingsView(Revision, new RegionSettingsData { Name = "Kaiserslautern", Slug = "kaiserslautern" })),
        "ReadAsync" => Task.FromResult(new PlatformView(1, [.. _languages], [], [])),
        "FollowAsync" => Task.FromResult(new DirectoryDelta(Cursor.Start, true, false, Regions, [])),
        _ => Task.FromResult(Command(key, method, (CommandContext)arguments[0]!, arguments)),
    };

    private Task Prepare()
    {
        Prepared = true;
        return Task.CompletedTask;
    }

    private Outcome Command(string key, string method, CommandContext context, object?[] arguments)
    {
        if (Refusal is { } refusal && refusal.Method == method)
        {
            Refusal = null;
            return new Outcome(0, null, refusal.Code, "Because.");
        }

        var content = key + JsonSerializer.Serialize(arguments[1..]);
        if (_known.TryGetValue(context.CommandId, out var known))
        {
            return known.Content == content ? known.Outcome : new Outcome(0, null, "command-id-reused", content);
        }

        if (Done.Count >= DiesAfter)
        {
            throw new OperationCanceledException("The process dies.");
        }

        if (arguments[1] is LanguageData language)
        {
            _languages.Add(new NumberedLanguage(_number, language));
        }

        _firstText ??= method == "SaveTranslationAsync" ? Now : null;
        Done.Add((method, content));
        var outcome = new Outcome(Done.Count, _number++);
        _known.Add(context.CommandId, (content, outcome));
        return outcome;
    }
}
