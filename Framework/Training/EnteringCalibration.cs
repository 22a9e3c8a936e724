using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Finds the scales of integers that enter the layers of a network that brings its weights: once, with the network as
/// it was trained, without hardware and without rounding.
/// </summary>
internal static class EnteringCalibration
{
    /// <summary>
    /// Makes the layers round their inputs from now on, except those that the scenario leaves as given.
    /// </summary>
    public static void Run(ActivationCalibration choice, Model model, TrainingData data)
    {
        WeightLayer[] layers = [.. model.Layers.Where(layer => layer.EnteringBits is not null)];
        if (layers.Length == 0)
            return;
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        foreach (WeightLayer layer in layers)
            layer.Calibration = values =>
                EnteringGrid.Find(model.Device.Download(values), layer.EnteringBits!.Value, choice.Percentile);
        model.Network.eval();
        model.Network.forward(model.Device.Upload(data.Calibration(choice.Samples)));
        model.Network.train();
        foreach (WeightLayer layer in layers)
            layer.Calibration = null;
    }
}
