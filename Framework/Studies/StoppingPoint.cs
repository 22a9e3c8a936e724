namespace Modular.Studies;

/// <summary>Where a study stopped whose number of seeds depends on the data.</summary>
/// <param name="Seeds">The number of seeds in the final plan.</param>
/// <param name="Why">The reason: separated, limit, or open while trials are missing or have failed.</param>
/// <param name="Sentence">The number and the reason for readers.</param>
internal sealed record StoppingPoint(int Seeds, string Why, string Sentence)
{
    /// <summary>The word for a study that has not stopped, because trials are missing or have failed.</summary>
    public const string Open = "open";

    /// <summary>Whether the study has stopped.</summary>
    public bool IsDecided => Why != Open;
}
