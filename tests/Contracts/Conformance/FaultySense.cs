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

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        if (fault == "few amplifiers" && shape[0] * shape[1] > 100_000)
            throw new NotSupportedException("100,000 amplifiers at most");
        return new Array(fault, [.. shape], conditions);
    }

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

    private sealed class Array(string fault, long[] shape, Conditions conditions) : ISenseArray, IResumable
    {
        private readonly FaultyDraws draws = new(fault, conditions, other: "noise");
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
            Tensor lead = (conductances[0] / conductances[1]).log();
            lead = lead + Noise("offset", 0) + Noise("noise", draws.Number(read));
            Tensor coin = Coin(fault == "tie at read" ? read : 0);
            Tensor values = where(lead == 0, fault == "tie is 0" ? zeros(1) : coin, lead.sign());
            if (fault == "NaN from the 21st read" && read > 20)
                values = values * float.NaN;
            return (fault == "beyond 1" ? 2 * values : values).MoveToOuterDisposeScope();
        }

        public void KeepState(StateRecord record)
        {
            if (fault != "forgets its reads")
                record.Keep("reads", ref reads);
        }

        public void Dispose() { }

        private Tensor Noise(string name, long draw)
        {
            if (fault == "never ideal")
                return draws.Noise(name, shape, draw) / Math.Max(0.01, conditions[name].Strength);
            if (fault == "idle dial" && name == "offset")
                return zeros(1);
            string moment = fault == "noise of another moment" ? "offset" : name;
            return draws.Noise(moment, shape, moment == name ? draw : reads);
        }

        private Tensor Coin(long draw)
        {
            if (fault == "tie is +1")
                return ones(1);
            RandomStream coins = fault == "tie without a seed" ? new RandomStream(3) : conditions.Stream("tie");
            double[] normal = new double[shape[0] * shape[1]];
            coins.Normal(draw, 0, normal);
            return tensor(normal, shape, ScalarType.Float32).sign();
        }
    }
}
