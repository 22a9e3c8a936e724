using Modular.Contracts;
using TorchSharp;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>HfO2 RRAM programmed by weak RESET pulses: R = R0 exp(w_mean(t) + w_RTN + alpha w_pink) (arXiv:2107.06064 [code]).</summary>
internal sealed class WeakResetMemory(WeakResetOptions options) : IMemory
{
    private readonly NominalDevice nominal = NominalDevice.Of(options.Nominal);

    /// <summary>From a nominal device after the most pulses that Program gives to a fresh one, siemens.</summary>
    public ConductanceRange Range => new(nominal.Conductance(options.ProgramLimit), nominal.FreshConductance);

    /// <inheritdoc />
    public IReadOnlyList<Imperfection> Imperfections => WeakResetImperfections.All;

    /// <inheritdoc />
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        if (conditions.Device.type != DeviceType.CPU)
            throw new NotSupportedException(
                $"hfo2-weak-reset: devices on '{conditions.Device}' are not supported; its kernels run on the CPU. Use the device 'cpu'.");
        int count = Count(shape);
        MeanLaw law = new(new DeviceParameters(count, nominal, conditions));
        return new WeakResetArray(shape, law, Noise(count, conditions), options.ProgramLimit);
    }

    private INoise Noise(int count, Conditions conditions)
    {
        Dial rtn = conditions["rtn"], pink = conditions["pink-noise"];
        int greatest = Math.Max(WeakResetArray.GreatestCount, options.ProgramLimit);
        bool quiet = rtn.Strength == 0 && pink.Strength == 0;
        return options.Mode == WeakResetMode.AsReleased && !quiet
            ? new ReleasedNoise(count, rtn, pink, greatest)
            : new DescribedNoise(rtn.Strength == 0 ? null : new(count, rtn, greatest), pink.Strength == 0 ? null : new(count, pink));
    }

    private static int Count(long[] shape)
    {
        long count = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (count is >= 0 and <= 500_000_000) return (int)count;
        throw new ArgumentException(
            $"hfo2-weak-reset: an array of shape [{string.Join(", ", shape)}] is too large; at most 500000000 devices were expected.", nameof(shape));
    }
}
