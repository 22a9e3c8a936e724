using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

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
}

public sealed class Ecram(EcramOptions options) : IMemory
{
    internal static readonly Quantity Spread = new()
    {
        Name = "relative sigma of a device's step",
        Value = 0.1,
        Unit = "1",
        Source = "assumed",
    };
    internal static readonly Quantity Noise = new()
    {
        Name = "sigma of a read",
        Value = 8e-7,
        Unit = "S",
        Source = "assumed",
    };
    public ConductanceRange Range { get; } = new(2e-6, 1e-5); // siemens, assumed
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "step-spread",
            Summary = "Devices differ in what a pulse moves.",
            Acts = Moment.Fabrication,
            Typical = Spread,
        },
        new()
        {
            Name = "read-noise",
            Summary = "Each read sees the conductance with Gaussian noise.",
            Acts = Moment.Read,
            Typical = Noise,
        },
    ];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions) =>
        new EcramArray(shape, Range, (Range.Max - Range.Min) / options.Steps, conditions);
}

internal sealed class EcramArray(long[] shape, ConductanceRange range, double step, Conditions conditions)
    : IPulsedArray
{
    private readonly double[] steps =
    [
        .. conditions["step-spread"]
            .Deviations(draw: 0, Ecram.Spread.Value, shape)
            .Select(part => step * Math.Max(0, 1 + part)),
    ];
    private double[] conductances =
    [
        .. Enumerable.Repeat((range.Min + range.Max) / 2, (int)shape.Aggregate((count, size) => count * size)),
    ];
    private long reads; // numbers the draws of the noise
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    public void Program(Tensor target) =>
        conductances = [
            .. target
                .data<float>()
                .Select((asked, i) => float.IsNaN(asked) ? conductances[i] : Math.Clamp(asked, range.Min, range.Max)),
        ];

    public void Pulse(Tensor counts) =>
        conductances = [
            .. counts
                .data<sbyte>()
                .Select((count, i) => Math.Clamp(conductances[i] + count * steps[i], range.Min, range.Max)),
        ];

    public Tensor Read() =>
        tensor(
            [
                .. conditions["read-noise"]
                    .Deviations(reads++, Ecram.Noise.Value, shape)
                    .Select((noise, i) => (float)Math.Max(0, conductances[i] + noise)),
            ],
            shape
        );

    public void Dispose() { }
}
