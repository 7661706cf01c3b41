using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Integreat.Platform.Benchmarks.Activation;
using Integreat.Platform.Benchmarks.Calendar;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Growth;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Http;
using Integreat.Platform.Benchmarks.Import;
using Integreat.Platform.Benchmarks.Journal;
using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Benchmarks.Memory;
using Integreat.Platform.Benchmarks.Onboarding;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Benchmarks.Screens;
using Integreat.Platform.Benchmarks.Sync;
using Integreat.Platform.Benchmarks.Translations;
using Integreat.Platform.Benchmarks.Writes;

namespace Integreat.Platform.Benchmarks;

/// <summary>
/// The command line: each benchmark by its name, all of them by default. Results go to standard output, progress to standard error.
/// </summary>
internal sealed class BenchmarkCommandLine
{
    private static readonly (string Name, string Description, Func<BenchmarkRun, Task> Run)[] Benchmarks =
    [
        ("import", "Imports the generated region into a fresh folder.", ImportBenchmark.RunAsync),
        ("http", "Answers of the API, beside an endpoint that only sends bytes.", HttpBenchmark.RunAsync),
        ("sync", "What an app is sent after one edit, and when there is nothing new.", SyncBenchmark.RunAsync),
        ("calendar", "A large calendar: rendered, at midnight, and as it is served.", CalendarBenchmark.RunAsync),
        ("journal", "Appends with 1 and 32 writers.", JournalBenchmark.RunAsync),
        ("clone", "A region made of another one: by one command, and page by page.", CloneBenchmark.RunAsync),
        ("tree", "The page tree with the state of its translations, as editors see it.", TreeBenchmark.RunAsync),
        ("screens", "How soon editors can work, and what an open screen takes. Needs Chromium.", ScreensBenchmark.RunAsync),
        ("activation", "The first read of what is not in memory.", ActivationBenchmark.RunAsync),
        ("memory", "What regions, editions and copies take.", MemoryBenchmark.RunAsync),
        ("writes", "Edits of a cluster with 1, 2 and 3 silos, on PostgreSQL.", WritesBenchmark.RunAsync),
    ];

    // Takes as long as all others together, and much memory.
    private static readonly (string Name, string Description, Func<BenchmarkRun, Task> Run) Growth =
        ("growth", "Platforms of more and more regions. Only by its name, for the largest takes long and 12 GB.", GrowthBenchmark.RunAsync);

    private readonly Option<double> _seconds = new("--seconds")
    {
        Description = "How long each figure is measured.",
        DefaultValueFactory = _ => 10,
        Recursive = true,
    };

    private readonly Option<int> _connections = new("--connections")
    {
        Description = "How many connections make the load.",
        DefaultValueFactory = _ => 16,
        Recursive = true,
    };

    private readonly Option<string> _only = new("--only")
    {
        Description = "Of the answers that are compared only those whose title contains this, for example \"children\" or \"304\".",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
        Recursive = true,
    };

    private readonly Option<string> _folder = new("--folder")
    {
        Description = "Where data folders are made and removed again: the disk that is measured.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.GetTempPath(),
        Recursive = true,
    };

    private readonly Option<int[]> _regions = new("--regions")
    {
        Description = "How many regions there are, one platform after the other.",
        HelpName = "N,N,...",
        DefaultValueFactory = _ => [1, 10, 100, 1000],
        CustomParser = ParseNumbers,
    };

    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description = "A PostgreSQL database that may be filled with rubbish, for the journal and for writes.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    private readonly TextWriter _results = Console.Out;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = new BenchmarkCommandLine().Create().Parse(args);
        return await parsed.InvokeAsync();
    }

    private RootCommand Create()
    {
        var root = new RootCommand("Measures the platform. Use a Release build on a quiet machine.")
        {
            _seconds, _connections, _only, _folder, _postgres,
        };
        root.Subcommands.Add(Measuring(new Command("all", "Everything but growth (the default).")));
        foreach (var (name, description, run) in Benchmarks)
        {
            root.Subcommands.Add(Measuring(new Command(name, description), run));
        }

        root.Subcommands.Add(Measuring(new Command(Growth.Name, Growth.Description) { _regions }, Growth.Run));
        root.Subcommands.Add(Dump());
        root.Subcommands.Add(Load());
        Measuring(root);
        return root;
    }

    private Command Measuring(Command command, params Func<BenchmarkRun, Task>[] only)
    {
        var benchmarks = only is [] ? [.. Benchmarks.Select(each => each.Run)] : only;
        command.SetAction((parsed, cancellation) => MeasureAsync(parsed, benchmarks, cancellation));
        return command;
    }

    private async Task MeasureAsync(ParseResult parsed, Func<BenchmarkRun, Task>[] benchmarks, CancellationToken cancellation)
    {
        // Whatever the platform says about itself is no result.
        Console.SetOut(Console.Error);
        var folder = parsed.GetValue(_folder)!;
        await _results.WriteLineAsync(Machine.Describe(folder));
        using var scratch = ScratchFolder.Create(folder);
        var run = new BenchmarkRun
        {
            Scratch = scratch,
            Report = new MarkdownReport(_results),
            Progress = Console.Error,
            Duration = TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            Connections = parsed.GetValue(_connections),
            Only = parsed.GetValue(_only)!,
            Regions = [.. parsed.GetValue(_regions) ?? []],
            Postgres = parsed.GetValue(_postgres),
            Cancellation = cancellation,
        };
        foreach (var benchmark in benchmarks)
        {
            await benchmark(run);
        }
    }

    private static int[]? ParseNumbers(ArgumentResult result)
    {
        List<int> numbers = [];
        foreach (var part in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                result.AddError($"\"{part}\" is no number of regions; write for example 1,10,100.");
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static Command Dump()
    {
        var file = new Argument<string>("FILE");
        var regions = new Option<int>("--regions") { Description = "How many regions it holds.", DefaultValueFactory = _ => 1 };
        var command = new Command("dump", "Writes the generated region as a dump of the reference platform.") { file, regions };
        command.SetAction((parsed, cancellation) => DumpFile.WriteAsync(
            parsed.GetValue(file)!, parsed.GetValue(regions), RegionSize.Usual, cancellation));
        return command;
    }

    private static Command Load()
    {
        var command = new Command(LoadProcess.Command, "Makes the load for another process of this program.") { Hidden = true };
        command.SetAction(_ => LoadGenerator.Serve(Console.In, Console.Out));
        return command;
    }
}
