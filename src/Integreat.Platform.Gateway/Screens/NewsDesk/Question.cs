namespace Integreat.Platform.Gateway.Screens.NewsDesk;

/// <summary>What is asked before something is done to a piece of news for good.</summary>
public enum Question
{
    None,
    Send,
    Archive,
    Delete,
}
