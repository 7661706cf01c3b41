using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Accounts;
using MudBlazor;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>What a screen says for a moment, below what stands there.</summary>
internal sealed class ScreenMessages(ISnackbar messages, MessageTimes times)
{
    private static readonly TimeSpan ToRead = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToDecide = TimeSpan.FromSeconds(20);

    public void Say(string words) => Add(words, Severity.Normal, ToRead);

    public void Warn(string words) => Add(words, Severity.Warning, ToDecide);

    /// <summary>Says why a command was refused. Returns whether it was carried out.</summary>
    public bool Passed(Visitor visitor, Outcome outcome)
    {
        if (outcome.RefusalCode is { } code)
        {
            Warn(visitor.Words.Refusals.Say(code, outcome.Detail!));
        }

        return outcome.RefusalCode is null;
    }

    /// <summary>Says whether somebody was brought in by e-mail. Returns whether that is so.</summary>
    public bool BroughtIn(Visitor visitor, string email, BroughtIn<Outcome> brought)
    {
        if (brought.Problem is { } problem)
        {
            Warn(visitor.Words.Refusals.Say(problem.Code, problem.Detail));
            return false;
        }

        if (!Passed(visitor, brought.Result!))
        {
            return false;
        }

        if (brought.Unsent is null)
        {
            Say(visitor.Words.People.WasInvited(email));
        }
        else
        {
            Warn(visitor.Words.People.NotWritten(email));
        }

        return true;
    }

    /// <summary>Says what was done, with a button that takes it back; in the place of an earlier message that said the same.</summary>
    /// <param name="undo">Returns whether it was taken back; if not, it has said why.</param>
    public void OfferUndo(Visitor visitor, string words, Func<Task<bool>> undo)
    {
        times.Remove(words);
        Add(words, Severity.Normal, ToDecide, snackbar =>
        {
            snackbar.Action = visitor.Words.Frame.Undo;
            snackbar.OnClick = async _ =>
            {
                if (await undo())
                {
                    Say(visitor.Words.Frame.Undone);
                }
            };
        });
    }

    // None is there twice: a second one is null.
    private void Add(string words, Severity severity, TimeSpan time, Action<SnackbarOptions>? configure = null)
    {
        var message = messages.Add(words, severity, snackbar =>
        {
            snackbar.RequireInteraction = true; // until its time is over
            configure?.Invoke(snackbar);
        });
        if (message is not null)
        {
            times.Keep(message, time);
        }
    }
}
