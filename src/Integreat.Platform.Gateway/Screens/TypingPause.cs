namespace Integreat.Platform.Gateway.Screens;

/// <summary>Waits until somebody has stopped typing: nobody wants an answer to half a word.</summary>
internal sealed class TypingPause
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(250);

    private int _asked;

    /// <summary>Whether nothing was typed since; whoever is told that something was is asked again by that.</summary>
    public async Task<bool> IsOverAsync()
    {
        var asked = ++_asked;
        await Task.Delay(Length);
        return asked == _asked;
    }
}
