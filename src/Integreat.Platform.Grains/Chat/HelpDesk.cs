namespace Integreat.Platform.Grains.Chat;

/// <summary>Where a region's help desk is, and what opens it.</summary>
/// <param name="Address">Without a slash at the end.</param>
/// <param name="TesterPercentage">How many of a hundred devices are to see the chat.</param>
internal sealed record HelpDesk(string Address, string AccessToken, int TesterPercentage)
{
    public string TicketUrl(long ticket) => string.Create(CultureInfo.InvariantCulture, $"{Address}/#ticket/zoom/{ticket}");

    public override string ToString() => Address; // Not the token: this may end in a log.
}
