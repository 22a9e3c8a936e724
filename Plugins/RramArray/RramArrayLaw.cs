using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>
/// Steps that depend on the weight (<see cref="SoftBounds"/> or <see cref="ExponentialSteps"/>), stopped at the bounds
/// of each device.
/// </summary>
/// <param name="step">The law of one pulse on one device.</param>
/// <param name="cells">The devices as they were fabricated.</param>
internal readonly struct RramArrayLaw(IPulseStep step, RramCell[] cells) : IStepLaw
{
    public double After(int device, double weight, double pulse, double noise) =>
        Bound(device, step.After(cells[device], weight, pulse, noise));

    public double Bound(int device, double weight) => Math.Min(Math.Max(weight, cells[device].Min), cells[device].Max);
}
