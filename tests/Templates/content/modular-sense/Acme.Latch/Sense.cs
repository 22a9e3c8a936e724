using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.Latch;

public sealed class LatchPlugin : IPlugin
{
    public void Register(IServiceCollection services) =>
        services.AddPart<ISense, LatchOptions>(
            "acme-latch",
            "Compares the two devices of a weight, with an offset and with noise.",
            options => new Latch(options)
        );
}

public sealed record LatchOptions
{
    /// <summary>Standard deviation of an amplifier's static offset, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double OffsetSigma { get; init; } = 0.02;

    /// <summary>Standard deviation of the noise of one read, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double NoiseSigma { get; init; } = 0.02;
}

/// <summary>One amplifier for each weight reads +1 where device 0 conducts better than device 1.</summary>
public sealed class Latch(LatchOptions options) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "offset",
            Summary = "Each amplifier prefers one side, always the same.",
            Acts = Moment.Fabrication,
            Typical = new()
            {
                Name = "sigma",
                Value = options.OffsetSigma,
                Unit = "ln(R)",
                Source = "assumed",
            },
        },
        new()
        {
            Name = "noise",
            Summary = "Each read adds noise to the difference of the two sides.",
            Acts = Moment.Read,
            Typical = new()
            {
                Name = "sigma",
                Value = options.NoiseSigma,
                Unit = "ln(R)",
                Source = "assumed",
            },
        },
    ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new LatchArray([.. shape], options, conditions);
}

internal sealed class LatchArray : ISenseArray, IResumable
{
    private readonly long[] shape; // [outputs, inputs]
    private readonly double[] offsets; // ln(R)
    private readonly float[] ties; // what each amplifier reads where both sides are equal
    private readonly double noiseSigma;
    private readonly Dial noise;
    private long reads; // numbers the draws of the noise

    public LatchArray(long[] shape, LatchOptions options, Conditions conditions)
    {
        this.shape = shape;
        offsets = conditions["offset"].Deviations(draw: 0, options.OffsetSigma, shape);
        noiseSigma = options.NoiseSigma;
        noise = conditions["noise"];
        uint[] words = new uint[offsets.Length];
        conditions.Stream("tie").Bits(draw: 0, first: 0, words);
        ties = Array.ConvertAll(words, word => word > uint.MaxValue / 2 ? 1f : -1f);
    }

    /// <summary>Conductances [2, outputs, inputs], siemens, to values [outputs, inputs] of -1 or 1.</summary>
    public Tensor Read(Tensor conductances)
    {
        if (conductances.shape[0] != 2)
            throw new InvalidDataException(
                "sense 'acme-latch': it compares pairs. Use a cell with 2 devices, such as '2t2r'."
            );
        float[] siemens = conductances.data<float>().ToArray();
        double[] noises = noise.Deviations(reads++, noiseSigma, shape);
        float[] values = new float[offsets.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double ratio = Math.Log(siemens[i] / siemens[values.Length + i]);
            values[i] = (ratio + offsets[i] + noises[i]) switch
            {
                > 0 => 1,
                < 0 => -1,
                _ => ties[i],
            };
        }
        return tensor(values, shape);
    }

    /// <summary>The number of the reads is all that changes; checkpoints keep it.</summary>
    public void KeepState(StateRecord record) => record.Keep("reads", ref reads);

    public void Dispose() { }
}
