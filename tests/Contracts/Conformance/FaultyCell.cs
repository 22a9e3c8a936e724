using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>One device for a binary weight, with at most one named fault.</summary>
internal sealed class FaultyCell(string fault) : IPulsedCell, IUseEnergies
{
    private int calls;

    public int Devices => 1;

    public Precision Holds => fault == "holds nothing" ? 0 : Precision.Binary;

    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) =>
        [
            new()
            {
                Component = "decoder",
                Count = fault == "negative count" ? -1 : use.Stored,
                Each = use.Gate,
            },
        ];

    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        if (fault == "leak")
            _ = zeros(1).DetachFromDisposeScope();
        if (fault == "global generator")
            _ = rand(1);
        if (fault == "changed weights")
            weights.neg_();
        if (fault == "few devices" && weights.numel() > 100_000)
            throw new NotSupportedException("100,000 devices at most");
        if (fault == "NaN from the 21st call" && ++calls > 20)
            return full([1, .. weights.shape], float.NaN).MoveToOuterDisposeScope();
        if (fault == "one row for all")
            weights = weights[..1].expand(weights.shape);
        if (fault == "one target")
            return full([1, .. weights.shape], range.Max, dtype: ScalarType.Float32).MoveToOuterDisposeScope();
        return where(weights >= 0, tensor((float)range.Max), tensor((float)range.Min))
            .unsqueeze(0)
            .MoveToOuterDisposeScope();
    }

    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pulses = steps.clamp(-127, 127).unsqueeze(0);
        if (fault == "zeroed steps")
            steps.zero_();
        if (fault == "pulses that depend on calls")
            pulses = pulses * (++calls % 2 == 0 ? 1 : 2);
        return pulses.MoveToOuterDisposeScope();
    }
}
