using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>
/// Describes which integers enter the layers of a network that brings its weights, and how their scales are found.
/// </summary>
internal static class EnteringText
{
    /// <summary>Two sentences; empty where all values enter as they are.</summary>
    public static IEnumerable<string> Describe(Scenario scenario, BuiltNetwork? network)
    {
        if (network is null || network.Entering.Count == 0)
            yield break;
        IEnumerable<string> layers = network
            .Entering.GroupBy(layer => layer.Value, layer => layer.Key)
            .Select(same => $"{same.Key.Word()} into {Phrases.List([.. same])}");
        ActivationCalibration calibration = scenario.Precision.Calibration;
        string largest =
            calibration.Percentile >= 100
                ? "the largest magnitude"
                : $"the percentile {Measure.Number(calibration.Percentile)} of the magnitudes that are not 0";
        yield return $"What enters a layer is rounded in the test: {string.Join("; ", layers)}. Each layer has a scale of its "
            + $"own: {largest}, of {Phrases.Count(calibration.Samples, "training sample")} in the network without hardware, is "
            + "the greatest integer, and what is larger is clamped. Integers begin at 0 where no value is below 0, and are "
            + "symmetric otherwise.";
    }
}
