using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Devices that leak: a call of Pulse or Move is a step of training, at whose end all devices leak, and time without
/// pulses is counted in such steps.
/// </summary>
internal sealed class CapacitorDevices(
    SteppedDevices<CapacitorLaw> stepped,
    CapacitorLaw law,
    CapacitorOptions options,
    Conditions conditions
) : IGradedDevices, IAgingDevices, IResumable
{
    private readonly bool leaks = conditions["leak"].Strength != 0;

    /// <inheritdoc/>
    public PulseSigns Signs => stepped.Signs;

    /// <inheritdoc/>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets) => stepped.Write(now, first, targets);

    /// <inheritdoc/>
    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts)
    {
        stepped.Pulse(now, first, counts);
        Leak(first, counts.Length, steps: 1);
    }

    /// <inheritdoc/>
    public void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts)
    {
        stepped.Move(now, first, amounts);
        Leak(first, amounts.Length, steps: 1);
    }

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances) => stepped.Read(now, first, conductances);

    /// <inheritdoc/>
    public void Age(in DrawNumbers now, double seconds) =>
        Leak(first: 0, stepped.Weights.Length, seconds / options.StepTime);

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => stepped.KeepState(record);

    private void Leak(int first, int count, double steps)
    {
        if (!leaks)
            return;
        Span<double> weights = stepped.Weights.Slice(first, count);
        for (int i = 0; i < count; i++)
            weights[i] *= law.Held(first + i, steps);
    }
}
