using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Compares pairs with an offset and with noise at each read, with at most one named fault.</summary>
internal sealed class FaultySense(string fault) : ISense, IUseEnergies, IPartialSums
{
    public IReadOnlyList<Imperfection> Imperfections =>
        [Describe("offset", Moment.Fabrication), Describe("noise", Moment.Read)];

    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) =>
        [
            new()
            {
                Component = fault == "bad component" ? "Bit Lines" : "bit-lines",
                Count = fault == "negative count" ? -1 : use.Stored,
                Each = new()
                {
                    Name = "energy",
                    Value = 1e-15,
                    Unit = fault == "other unit" ? "pJ" : "J",
                    Source = "assumed",
                },
            },
        ];

    public PartialSums Sums(MatrixUse use) =>
        new()
        {
            Terms = fault == "no terms" ? 0 : use.Inputs,
            Bits = 1,
            Seconds = 1e-8,
        };

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new Array(fault, shape, conditions);

    private Imperfection Describe(string name, Moment acts) =>
        new()
        {
            Name = name,
            Summary = fault == "no summary" ? "" : "Normal.",
            Acts = acts,
            Typical = new()
            {
                Name = "sigma",
                Value = 0.02,
                Unit = "ln(R)",
                Source = "assumed",
            },
        };

    private sealed class Array(string fault, long[] shape, Conditions conditions) : ISenseArray
    {
        private long reads;

        public Tensor Read(Tensor conductances)
        {
            using DisposeScope scope = NewDisposeScope();
            long read = ++reads;
            if (fault == "leak")
                _ = zeros(1).DetachFromDisposeScope();
            if (fault == "global generator")
                _ = rand(1);
            if (fault == "changed argument")
                conductances.mul_(1.1);
            Tensor lead = (conductances[0] / conductances[1]).log() + Noise("offset", 0) + Noise("noise", read);
            Tensor coin = Noise(conditions.Stream("tie"), fault == "tie at read" ? read : 0).sign();
            Tensor values = where(lead == 0, coin, lead.sign());
            return (fault == "beyond 1" ? 2 * values : values).MoveToOuterDisposeScope();
        }

        public void Dispose() { }

        private Tensor Noise(string name, long draw)
        {
            Dial dial = conditions[fault == "noise of another moment" ? "offset" : name];
            double strength =
                fault == "never ideal" ? 1
                : fault == "idle dial" && name == "offset" ? 0
                : dial.Strength;
            return 0.02 * strength * Noise(dial.Random, draw);
        }

        private Tensor Noise(RandomStream random, long draw)
        {
            double[] normal = new double[shape[0] * shape[1]];
            random.Normal(draw, 0, normal);
            return tensor(normal, shape, ScalarType.Float32);
        }
    }
}
