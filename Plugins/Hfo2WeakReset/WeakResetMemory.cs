using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset.Tensors;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// HfO2 RRAM that weak RESET pulses program: R = R0 exp(w_mean(t) + w_RTN + alpha w_pink) after t pulses
/// (arXiv:2107.06064 [code]).
/// </summary>
internal sealed class WeakResetMemory : IMemory, IPulseAbility, IStatedLimits
{
    private readonly WeakResetOptions options;
    private readonly NominalDevice nominal;

    /// <summary>The memory of these options.</summary>
    /// <exception cref="InvalidDataException">The released noise is asked for with another spectrum.</exception>
    public WeakResetMemory(WeakResetOptions options)
    {
        if (options is { Mode: WeakResetMode.AsReleased, PinkSpectrum: PinkSpectrum.OneOverF })
            throw new InvalidDataException(
                "memory 'hfo2-weak-reset': mode 'as-released' has its own register of pink noise; 'pink-spectrum: register' "
                    + "was expected. Leave out 'pink-spectrum', or use 'mode: as-described'."
            );
        this.options = options;
        nominal = NominalDevice.FromOptions(options);
    }

    /// <summary>
    /// The conductances of a nominal device, siemens: from the one after the most pulses that Program gives to the one
    /// after a SET.
    /// </summary>
    public ConductanceRange Range => new(nominal.Conductance(options.ProgramLimit), nominal.FreshConductance);

    /// <inheritdoc />
    public PulseSigns Pulses => PulseSigns.Lower;

    public IReadOnlyList<Imperfection> Imperfections => WeakResetImperfections.List(options);

    public IReadOnlyList<string> Limits { get; } =
    [
        "Temperature, retention, read disturb and an endurance limit are not modelled.",
        "The laws hold up to some ten thousand pulses a device.",
        "The source has no write-verify loop: Program by weak RESET pulses is assumed.",
    ];

    /// <inheritdoc />
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = Count(shape);
        var devices = new DeviceParameters(count, nominal, conditions);
        if (options.Kernels == WeakResetKernels.Vector)
            return FabricateVectors(shape, devices, conditions);
        return FabricateTensors(shape, devices, conditions);
    }

    /// <summary>The greatest number of pulses that one write can give to a device.</summary>
    private int GreatestPulses => Math.Max(ArrayArguments.GreatestCount, options.ProgramLimit);

    private WeakResetArray FabricateVectors(long[] shape, DeviceParameters devices, Conditions conditions)
    {
        INoise noise = VectorNoise(Count(shape), conditions);
        return new WeakResetArray(shape, new MeanLaw(devices), noise, options.ProgramLimit, conditions.Threads);
    }

    private TensorArray FabricateTensors(long[] shape, DeviceParameters devices, Conditions conditions)
    {
        int count = Count(shape);
        var law = new TensorLaw(count, devices);
        ITensorNoise[] noises = [.. TensorNoises(count, conditions)];
        return new TensorArray(shape, law, noises, options.ProgramLimit);
    }

    private INoise VectorNoise(int count, Conditions conditions)
    {
        Dial rtn = conditions["rtn"];
        Dial pink = conditions["pink-noise"];
        if (Slips(rtn, pink))
            return new ReleasedNoise(count, rtn, pink, GreatestPulses);
        RandomTelegraphNoise? telegraph = null;
        if (rtn.Strength != 0)
            telegraph = new RandomTelegraphNoise(count, rtn, GreatestPulses);
        if (pink.Strength == 0)
            return new DescribedNoise(telegraph, null, null);
        if (options.PinkSpectrum == PinkSpectrum.OneOverF)
            return new DescribedNoise(telegraph, null, new OneOverFNoise(count, pink));
        return new DescribedNoise(telegraph, new PinkNoise(count, pink), null);
    }

    private IEnumerable<ITensorNoise> TensorNoises(int count, Conditions conditions)
    {
        Dial rtn = conditions["rtn"];
        Dial pink = conditions["pink-noise"];
        if (Slips(rtn, pink))
        {
            yield return new TensorReleasedNoise(count, rtn, pink, GreatestPulses);
            yield break;
        }
        if (rtn.Strength != 0)
            yield return new TensorTelegraphNoise(count, rtn, GreatestPulses);
        if (pink.Strength == 0)
            yield break;
        if (options.PinkSpectrum == PinkSpectrum.OneOverF)
            yield return new TensorOneOverFNoise(count, pink);
        else
            yield return new TensorPinkNoise(count, pink);
    }

    /// <summary>Whether telegraph noise slips into the pink register; without any noise nothing slips.</summary>
    private bool Slips(Dial rtn, Dial pink) =>
        options.Mode == WeakResetMode.AsReleased && (rtn.Strength != 0 || pink.Strength != 0);

    private static int Count(long[] shape)
    {
        long count = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (count is >= 0 and <= 500_000_000)
            return (int)count;
        throw new ArgumentException(
            $"hfo2-weak-reset: an array of shape [{string.Join(", ", shape)}] is too large; "
                + "at most 500000000 devices were expected.",
            nameof(shape)
        );
    }
}
