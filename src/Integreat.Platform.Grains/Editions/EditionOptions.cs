namespace Integreat.Platform.Grains.Editions;

/// <summary>How editions work. Bound from the section "Editions".</summary>
public sealed class EditionOptions
{
    public const string Section = "Editions";

    /// <summary>
    /// For debugging: after every change, renders the whole edition once more without anything kept from before, and fails loudly where the
    /// two differ. Costs a full render per change.
    /// </summary>
    public bool VerifyRendering { get; set; }
}
