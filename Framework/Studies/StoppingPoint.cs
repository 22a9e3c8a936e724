namespace Modular.Studies;

/// <summary>Where a study whose number of seeds follows from the data stopped.</summary>
/// <param name="Seeds">How many were planned at last.</param>
/// <param name="Why">separated, limit, or open while trials are missing or have failed.</param>
/// <param name="Sentence">Both, for a reader.</param>
internal sealed record StoppingPoint(int Seeds, string Why, string Sentence);
