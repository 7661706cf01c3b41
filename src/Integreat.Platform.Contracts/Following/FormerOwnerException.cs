namespace Integreat.Platform.Contracts.Following;

/// <summary>An owner answered that has a successor, whom the follower has heard already.</summary>
public sealed class FormerOwnerException() : Exception("A former owner answered; the next question reaches the present one.");
