using Modular.Devices;

namespace Modular.Plugins.Ecram;

/// <summary>
/// Steps that shrink linearly towards the bounds: step (1 - slope w) (1 + noise) (aihwkit LinearStep, mult_noise).
/// </summary>
/// <param name="cells">The devices as they were fabricated.</param>
internal readonly struct EcramLaw(EcramCell[] cells) : IStepLaw
{
    /// <summary>The noise is that of this pulse, relative to its step.</summary>
    public double After(int device, double weight, double pulse, double noise)
    {
        ref readonly EcramCell cell = ref cells[device];
        double step = pulse * (pulse > 0 ? StepUp(cell, weight) : StepDown(cell, weight));
        return Bound(device, weight + step * (1 + noise));
    }

    public double Bound(int device, double weight) => Math.Min(Math.Max(weight, cells[device].Min), cells[device].Max);

    private static double StepUp(in EcramCell cell, double weight) => cell.Up * Math.Max(1 - cell.SlopeUp * weight, 0);

    private static double StepDown(in EcramCell cell, double weight) =>
        cell.Down * Math.Max(1 - cell.SlopeDown * weight, 0);
}
