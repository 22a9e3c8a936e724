using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset.Tensors;
using TorchSharp;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// HfO2 RRAM programmed by weak RESET pulses: R = R0 exp(w_mean(t) + w_RTN + alpha w_pink) (arXiv:2107.06064 [code]).
/// </summary>
internal sealed class WeakResetMemory(WeakResetOptions options) : IMemory
{
    private readonly NominalDevice nominal = NominalDevice.FromLaws(options.Nominal);

    /// <summary>From a nominal device after the most pulses that Program gives to a fresh one, siemens.</summary>
    public ConductanceRange Range => new(nominal.Conductance(options.ProgramLimit), nominal.FreshConductance);

    /// <inheritdoc />
    public IReadOnlyList<Imperfection> Imperfections => WeakResetImperfections.All;

    /// <inheritdoc />
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = Count(shape);
        DeviceParameters devices = new(count, nominal, conditions);
        if (options.Kernels == WeakResetKernels.Vector && conditions.Device.type == DeviceType.CPU)
            return new WeakResetArray(
                shape,
                new MeanLaw(devices),
                Noise(count, conditions),
                (options.ProgramLimit, conditions.Threads)
            );
        return new TensorArray(
            shape,
            new TensorLaw(count, devices, conditions.Device),
            [.. Noises(count, conditions)],
            options.ProgramLimit,
            conditions.Device
        );
    }

    /// <summary>No write has more pulses.</summary>
    private int GreatestPulses => Math.Max(ArrayArguments.GreatestCount, options.ProgramLimit);

    private INoise Noise(int count, Conditions conditions)
    {
        Dial rtn = conditions["rtn"];
        Dial pink = conditions["pink-noise"];
        return Slips(rtn, pink)
            ? new ReleasedNoise(count, rtn, pink, GreatestPulses)
            : new DescribedNoise(
                rtn.Strength == 0 ? null : new(count, rtn, GreatestPulses),
                pink.Strength == 0 ? null : new(count, pink)
            );
    }

    private IEnumerable<ITensorNoise> Noises(int count, Conditions conditions)
    {
        Dial rtn = conditions["rtn"];
        Dial pink = conditions["pink-noise"];
        if (Slips(rtn, pink))
            yield return new TensorReleasedNoise(count, (rtn, pink), GreatestPulses, conditions.Device);
        else
        {
            if (rtn.Strength != 0)
                yield return new TensorTelegraphNoise(count, rtn, GreatestPulses, conditions.Device);
            if (pink.Strength != 0)
                yield return new TensorPinkNoise(count, pink, conditions.Device);
        }
    }

    /// <summary>Without noise nothing slips.</summary>
    private bool Slips(Dial rtn, Dial pink) =>
        options.Mode == WeakResetMode.AsReleased && (rtn.Strength != 0 || pink.Strength != 0);

    private static int Count(long[] shape)
    {
        long count = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (count is >= 0 and <= 500_000_000)
            return (int)count;
        throw new ArgumentException(
            $"hfo2-weak-reset: an array of shape [{string.Join(", ", shape)}] is too large; at most 500000000 devices were expected.",
            nameof(shape)
        );
    }
}
