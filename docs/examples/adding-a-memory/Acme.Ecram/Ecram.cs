using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.Ecram;

/// <summary>The door: the host looks for exactly one public class like this.</summary>
public sealed class EcramPlugin : IPlugin
{
    public void Register(IServiceCollection services) => services.AddPart<IMemory, EcramOptions>(
        "acme-ecram", "Li-ion ECRAM: pulses move the conductance both ways in about a thousand equal steps.", options => new Ecram(options));
}

/// <summary>Options of <c>acme-ecram</c>; a scenario writes them as g-min, g-max and steps.</summary>
public sealed record EcramOptions
{
    /// <summary>The least conductance, siemens. Assumed.</summary>
    [Range(1e-12, 1.0)]
    public double GMin { get; init; } = 2e-6;

    /// <summary>The greatest conductance, siemens. Assumed.</summary>
    [Range(1e-12, 1.0)]
    public double GMax { get; init; } = 1e-5;

    /// <summary>Pulses from one end to the other: up to 1000 states (Tang et al., IEDM 2018).</summary>
    [Range(2, 1_000_000)]
    public int Steps { get; init; } = 1000;
}

/// <summary>
/// Electrochemical memory with lithium ions (Tang et al., IEDM 2018). Not modelled: the steps' dependence on the state and their noise from pulse to pulse.
/// </summary>
public sealed class Ecram : IMemory
{
    internal static readonly Quantity Spread = new()
    {
        Name = "relative sigma of a device's step",
        Value = 0.1,
        Unit = "1",
        Source = "IBM aihwkit, EcRamPresetDevice, fitted to Tang et al., IEDM 2018",
    };

    internal static readonly Quantity Noise = new() { Name = "sigma of a read, part of the range", Value = 0.1, Unit = "1", Source = "assumed" };

    private readonly int steps;

    public Ecram(EcramOptions options)
    {
        if (options.GMin >= options.GMax)
            throw new InvalidDataException($"g-min is {options.GMin} S and g-max {options.GMax} S; g-min must be below g-max. Change one of them.");
        Range = new ConductanceRange(options.GMin, options.GMax);
        steps = options.Steps;
    }

    public ConductanceRange Range { get; }

    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new() { Name = "step-spread", Summary = "Devices differ in what a pulse moves.", Acts = Moment.Fabrication, Typical = Spread },
        new() { Name = "read-noise", Summary = "Each read sees the conductance with Gaussian noise.", Acts = Moment.Read, Typical = Noise },
    ];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions) => new EcramArray(shape, Range, (Range.Max - Range.Min) / steps, conditions);
}

/// <summary>Devices. They are made in the middle of the range; writing is exact; a pulse adds the device's own step.</summary>
internal sealed class EcramArray : IPulsedArray
{
    private readonly long[] shape;
    private readonly ConductanceRange range;
    private readonly Dial noise;
    private readonly double[] conductances, steps, draws;   // siemens, siemens, standard normal: one a device
    private long reads;

    public EcramArray(long[] shape, ConductanceRange range, double step, Conditions conditions)
    {
        this.shape = [.. shape];
        this.range = range;
        noise = conditions["read-noise"];
        int count = checked((int)shape.Aggregate(1L, (product, size) => product * size));
        (conductances, steps, draws) = (new double[count], new double[count], new double[count]);
        Array.Fill(conductances, (range.Min + range.Max) / 2);
        Dial spread = conditions["step-spread"];
        spread.Random.Normal(draw: 0, first: 0, steps);
        for (int i = 0; i < count; i++) steps[i] = step * Math.Max(0, 1 + spread.Strength * Ecram.Spread.Value * steps[i]);
    }

    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    public void Program(Tensor target)
    {
        float[] targets = target.data<float>().ToArray();
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i])) conductances[i] = Math.Clamp(targets[i], range.Min, range.Max);
    }

    public void Pulse(Tensor counts)
    {
        sbyte[] pulses = counts.data<sbyte>().ToArray();
        for (int i = 0; i < pulses.Length; i++)
            conductances[i] = Math.Clamp(conductances[i] + pulses[i] * steps[i], range.Min, range.Max);
    }

    public Tensor Read()
    {
        double sigma = noise.Strength * Ecram.Noise.Value * (range.Max - range.Min);
        noise.Random.Normal(draw: reads++, first: 0, draws);   // a new number for every read: draws follow from it, not from what was drawn before
        float[] seen = new float[conductances.Length];
        for (int i = 0; i < seen.Length; i++) seen[i] = (float)Math.Max(0, conductances[i] + sigma * draws[i]);
        return tensor(seen, shape);
    }

    public void Dispose()
    {
    }
}
