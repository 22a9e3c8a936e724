namespace Modular.Studies;

/// <summary>Where a study whose number of seeds follows from the data stopped.</summary>
/// <param name="Seeds">The number of seeds planned at last.</param>
/// <param name="Why">The reason: separated, limit, or open while trials are missing or have failed.</param>
/// <param name="Sentence">The number and the reason for a reader.</param>
internal sealed record StoppingPoint(int Seeds, string Why, string Sentence)
{
    /// <summary>Why a study has not stopped: trials are missing or have failed.</summary>
    public const string Open = "open";

    /// <summary>Whether the study has stopped.</summary>
    public bool IsDecided => Why != Open;
}
