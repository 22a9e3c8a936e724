using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.Twin;

public sealed class TwinPlugin : IPlugin
{
    public void Register(IServiceCollection services) =>
        services.AddPart<ICell, TwinOptions>(
            "acme-twin",
            "A binary weight as two devices, written a chosen distance apart.",
            options => new Twin(options)
        );
}

public sealed record TwinOptions
{
    /// <summary>How far apart two devices are written, as a share of the memory's conductance range. Assumed.</summary>
    [Range(0.01, 1.0)]
    public double Distance { get; init; } = 1;
}

/// <summary>Two devices around the middle of the memory's range; +1 means that device 0 conducts better.</summary>
public sealed class Twin(TwinOptions options) : IPulsedCell
{
    public int Devices => 2;

    public Precision Holds => Precision.Binary;

    /// <summary>Weights [outputs, inputs] to targets [2, outputs, inputs], siemens.</summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        float[] values = weights.data<float>().ToArray();
        double middle = (range.Min + range.Max) / 2;
        double half = options.Distance * (range.Max - range.Min) / 2;
        float better = (float)(middle + half);
        float worse = (float)(middle - half);
        float[] targets = new float[2 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            targets[i] = values[i] >= 0 ? better : worse;
            targets[values.Length + i] = values[i] >= 0 ? worse : better;
        }
        return tensor(targets, [Devices, .. weights.shape]);
    }

    /// <summary>A step up raises device 0 and lowers device 1, each as far as the memory takes that sign.</summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        sbyte[] values = steps.data<sbyte>().ToArray();
        int least = signs.HasFlag(PulseSigns.Lower) ? -127 : 0;
        int greatest = signs.HasFlag(PulseSigns.Raise) ? 127 : 0;
        sbyte[] counts = new sbyte[2 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            counts[i] = (sbyte)Math.Clamp(values[i], least, greatest);
            counts[values.Length + i] = (sbyte)Math.Clamp(-values[i], least, greatest);
        }
        return tensor(counts, [Devices, .. steps.shape]);
    }
}
