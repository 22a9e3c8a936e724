namespace Modular.Training;

/// <summary>How much a calibration measures.</summary>
/// <param name="Chips">How many chips are made, with seeds 0, 1, ...; each has devices of its own.</param>
/// <param name="Rows">How many rows of 1000 weights each chip has.</param>
internal sealed record CalibrationSize(int Chips, int Rows)
{
    /// <summary>How many weights a row has.</summary>
    public const int WeightsInRow = 1000;

    /// <summary>Chips of at least so many weights each.</summary>
    public static CalibrationSize FromWeights(int chips, int weights) =>
        new(chips, (weights + WeightsInRow - 1) / WeightsInRow);
}
