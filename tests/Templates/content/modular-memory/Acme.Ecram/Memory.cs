using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Devices;

namespace Acme.Ecram;

public sealed class EcramPlugin : IPlugin
{
    public void Register(IServiceCollection parts) =>
        parts.AddPart<IMemory, EcramOptions>("acme-ecram", "Equal steps both ways.", chosen => new Ecram(chosen));
}

public sealed record EcramOptions
{
    /// <summary>Pulses from the least conductance to the greatest. Assumed.</summary>
    [Range(2, 1_000_000)]
    public int Steps { get; init; } = 1000;

    /// <summary>The least conductance, siemens. Assumed.</summary>
    [Range(0.0, 1e-2)]
    public double GMin { get; init; } = 2e-6;

    /// <summary>The greatest conductance, siemens. Assumed.</summary>
    [Range(1e-9, 1e-2)]
    public double GMax { get; init; } = 1e-5;
}

public sealed class Ecram(EcramOptions options) : IMemory
{
    private static readonly Quantity Spread = Citation.Assumed.Number("relative sigma of a device's step", 0.1);
    private static readonly Quantity Cycle = Citation.Assumed.Number("relative sigma of a pulse's step", 0.3);
    private static readonly Quantity Noise = Citation.Assumed.Number("sigma of a read", 8e-7, "S");

    public ConductanceRange Range { get; } = AskedRange.Create("acme-ecram", options.GMin, options.GMax);

    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        Declare.Spread("step-spread", "Devices differ in what a pulse moves.", Spread),
        Declare.AtWrite("c2c", "Every step varies from pulse to pulse.", Cycle),
        Declare.AtRead("read-noise", "Each read sees the conductance with Gaussian noise.", Noise),
    ];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        var spread = new DeviceNormals(conditions["step-spread"]);
        double[] steps = new double[count];
        for (int i = 0; i < count; i++)
            steps[i] = Math.Max(0, 1 + Spread.Value * spread.Next()) * 2 / options.Steps;
        var scale = new WeightScale(-1, 1, Range);
        var stepped = new SteppedDevices<StepLaw>(count, new StepLaw(steps), scale, conditions["c2c"], Cycle.Value);
        return DeviceArray.Create("acme-ecram", shape, new NoisyReads(stepped, conditions["read-noise"], Noise.Value));
    }
}

/// <summary>Weights from -1 to 1 that a pulse moves by the device's own step.</summary>
internal readonly struct StepLaw(double[] steps) : IStepLaw
{
    public double After(int device, double weight, double pulse, double noise) =>
        Bound(device, weight + pulse * steps[device] * (1 + noise));

    public double Bound(int device, double weight) => Math.Clamp(weight, -1, 1);
}

/// <summary>Devices whose every read has noise of this sigma, siemens.</summary>
internal sealed class NoisyReads(IPulsedDevices devices, Dial noise, double sigma) : IPulsedDevices, IResumable
{
    public PulseSigns Signs => devices.Signs;

    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets) => devices.Write(now, first, targets);

    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts) => devices.Pulse(now, first, counts);

    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        devices.Read(now, first, conductances);
        Span<double> normals = stackalloc double[conductances.Length];
        noise.FillNormals(now.Reads, first, normals);
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = (float)Math.Max(0, conductances[i] + noise.Strength * sigma * normals[i]);
    }

    /// <summary>It has no state of its own; checkpoints keep that of the devices.</summary>
    public void KeepState(StateRecord record) => record.KeepPiece("devices", devices);
}
