using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Steps that shrink linearly towards the bounds: step (1 - slope w + noise) (aihwkit LinearStep). Time takes the same
/// share of a weight in each step of training.
/// </summary>
/// <param name="cells">The devices as they were fabricated.</param>
internal readonly struct CapacitorLaw(CapacitorCell[] cells) : IStepLaw
{
    /// <summary>The noise is that of this pulse, in the device's steps.</summary>
    public double After(int device, double weight, double pulse, double noise)
    {
        ref readonly CapacitorCell cell = ref cells[device];
        double step = pulse * (pulse > 0 ? StepUp(cell, weight, noise) : StepDown(cell, weight, noise));
        return Bound(device, weight + step);
    }

    public double Bound(int device, double weight) => Math.Min(Math.Max(weight, cells[device].Min), cells[device].Max);

    /// <summary>What is left of a weight, as a share, after so many steps of training.</summary>
    public double Held(int device, double steps)
    {
        double heldInStep = 1.0 - cells[device].Leak;
        return steps == 1 ? heldInStep : Math.Pow(heldInStep, steps);
    }

    private static double StepUp(in CapacitorCell cell, double weight, double noise) =>
        cell.Up * (Math.Max(1 - cell.SlopeUp * weight, 0) + noise);

    private static double StepDown(in CapacitorCell cell, double weight, double noise) =>
        cell.Down * (Math.Max(1 - cell.SlopeDown * weight, 0) + noise);
}
