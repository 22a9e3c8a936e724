using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A cell that does what a good one does, except where a test takes over.</summary>
internal sealed class OddCell(IPulsedCell good) : IPulsedCell
{
    public Func<Tensor, Tensor?> Targeting { get; init; } = targets => targets;

    public Func<Tensor, Tensor?> Pulsing { get; init; } = counts => counts;

    /// <summary>Looks on at the steps that are asked for.</summary>
    public Action<Tensor> Stepping { get; init; } = _ => { };

    public int Devices => good.Devices;

    public Precision Holds => good.Holds;

    public Tensor Targets(Tensor weights, ConductanceRange range) => Targeting(good.Targets(weights, range))!;

    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        Stepping(steps);
        return Pulsing(good.Pulses(steps, signs))!;
    }
}
