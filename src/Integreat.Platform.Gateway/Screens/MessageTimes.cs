using MudBlazor;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>
/// How long a screen's messages stay: each for its time, and all of them for as long as somebody is at one with the pointer or the focus. Then they
/// have their whole time again. MudBlazor's own times know the pointer alone, and may end as soon as it leaves.
/// </summary>
internal sealed class MessageTimes(ISnackbar messages, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Kept> _kept = [];
    private bool _hasPointer;
    private bool _hasFocus;

    private bool IsHeld => _hasPointer || _hasFocus;

    /// <summary>Takes a message away when its time is over. If there is no place for it to be seen, the oldest one makes room.</summary>
    public void Keep(Snackbar message, TimeSpan time)
    {
        var kept = new Kept(message, time, clock.CreateTimer(_ => End(message), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        message.OnClose += Forget;
        Snackbar? oldest;
        lock (_lock)
        {
            oldest = !IsHeld && _kept.Count >= messages.Configuration.MaxDisplayedSnackbars ? _kept[0].Message : null;
            _kept.Add(kept);
            Start(kept);
        }

        if (oldest is not null)
        {
            Remove(oldest);
        }
    }

    /// <summary>Takes away the message that says this, if there is one.</summary>
    public void Remove(string words)
    {
        Snackbar? message;
        lock (_lock)
        {
            message = _kept.Find(kept => kept.Message.Message == words)?.Message;
        }

        if (message is not null)
        {
            Remove(message);
        }
    }

    /// <summary>The pointer has come to the messages, or left them.</summary>
    public void Point(bool isThere)
    {
        lock (_lock)
        {
            Hold(isThere, _hasFocus);
        }
    }

    /// <summary>The focus has come to the messages, or left them.</summary>
    public void Focus(bool isThere)
    {
        lock (_lock)
        {
            Hold(_hasPointer, isThere);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _kept.ForEach(kept => kept.Timer.Dispose());
            _kept.Clear();
        }
    }

    private void Hold(bool hasPointer, bool hasFocus)
    {
        var wasHeld = IsHeld;
        (_hasPointer, _hasFocus) = (hasPointer, hasFocus);
        if (IsHeld != wasHeld)
        {
            _kept.ForEach(Start);
        }
    }

    private void Start(Kept kept) => kept.Timer.Change(IsHeld ? Timeout.InfiniteTimeSpan : kept.Time, Timeout.InfiniteTimeSpan);

    private void End(Snackbar message)
    {
        lock (_lock)
        {
            if (IsHeld)
            {
                return; // somebody came to it at the last moment
            }
        }

        Remove(message);
    }

    private void Remove(Snackbar message)
    {
        Forget(message);
        messages.Remove(message);
    }

    // What had the focus takes it along, and not every browser says that it was lost; where there is nothing, nobody is.
    private void Forget(Snackbar message)
    {
        lock (_lock)
        {
            if (_kept.Find(kept => kept.Message == message) is { } gone)
            {
                gone.Timer.Dispose();
                _kept.Remove(gone);
                Hold(_hasPointer && _kept.Count > 0, hasFocus: false);
            }
        }
    }

    private sealed record Kept(Snackbar Message, TimeSpan Time, ITimer Timer);
}
