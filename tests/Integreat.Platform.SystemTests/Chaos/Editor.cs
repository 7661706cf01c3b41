using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// Writes one page anew, again and again. A command whose outcome is not known is sent again under its id, as a program does that must not
/// lose anything; the next one comes when every reader is said to get this one.
/// </summary>
internal sealed class Editor(ClusterClient client, History history, EditedPage page, TimeSpan pause)
{
    public const string Language = "de";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly string Filling = string.Join(' ', Enumerable.Repeat("Wegweiser", 60));

    private readonly IRegionPages _pages = client.Grains.GetGrain<IRegionPages>(page.Region);
    private readonly IRegionSources _sources = client.Grains.GetGrain<IRegionSources>(page.Region);

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; private set; }

    public static string Title(EditedPage page, int value) => string.Create(CultureInfo.InvariantCulture, $"{page.Name} {value}");

    public static string Content(int value) => string.Create(CultureInfo.InvariantCulture, $"<p>{value}</p>");

    /// <summary>Edits until it is told to stop, and then to the outcome of the edit in hand, unless it is told to give up.</summary>
    public async Task RunAsync(int most, CancellationToken stop, CancellationToken giveUp)
    {
        for (var value = 1; value <= most && !stop.IsCancellationRequested; value++)
        {
            var edit = await AcknowledgeAsync(await StoreAsync(new Edit(page, value, History.Now), giveUp), giveUp);
            history.Add(edit);
            if (edit.Acknowledged is null)
            {
                return;
            }

            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), CancellationToken.None);
            }
        }
    }

    private async Task<Edit> StoreAsync(Edit edit, CancellationToken giveUp)
    {
        while (!giveUp.IsCancellationRequested)
        {
            edit = edit with { Tried = History.Now, Attempts = edit.Attempts + 1 };
            if (await TryAsync(() => SendAsync(edit), giveUp) is { } outcome)
            {
                return outcome.RefusalCode is null
                    ? edit with { Version = outcome.Version }
                    : edit with { Refusal = $"{outcome.RefusalCode}: {outcome.Detail}" };
            }
        }

        return edit;
    }

    private async Task<Edit> AcknowledgeAsync(Edit edit, CancellationToken giveUp)
    {
        while (edit.Version is { } version && !giveUp.IsCancellationRequested)
        {
            if (await TryAsync(() => VisibleAsync(version, giveUp), giveUp) is true)
            {
                return edit with { Acknowledged = History.Now };
            }
        }

        return edit;
    }

    private async Task<bool?> VisibleAsync(long version, CancellationToken giveUp)
    {
        await _sources.WaitUntilVisibleAsync(version, giveUp);
        return true;
    }

    private async Task<Outcome?> SendAsync(Edit edit)
    {
        var text = new TranslationData
        {
            BasedOn = edit.Value - 1,
            Status = "PUBLIC",
            Title = Title(page, edit.Value),
            Slug = page.Name,
            Content = $"{Content(edit.Value)}<p>{Filling}</p>",
        };
        var outcome = await _pages.SaveTranslationAsync(CommandContext.Service(edit.Command), page.Number, Language, text);
        while (outcome.RefusalCode is Outcome.Unprepared)
        {
            await _sources.PrepareAsync(CancellationToken.None);
            outcome = await _pages.SaveTranslationAsync(CommandContext.Service(edit.Command), page.Number, Language, text);
        }

        return outcome;
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> attempt, CancellationToken giveUp)
    {
        try
        {
            return await attempt().WaitAsync(giveUp);
        }
        catch (Exception exception)
        {
            // Whatever it was, nobody knows what became of the command.
            Failure = exception.Message;
            await Task.WhenAny(Task.Delay(BetweenTries, giveUp));
            return default;
        }
    }
}
