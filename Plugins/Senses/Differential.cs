using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>One amplifier per pair reads +1 where device 0 conducts better than device 1.</summary>
internal sealed class Differential(DifferentialOptions options) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "offset",
            Summary = "Static offset of each sense amplifier, normal, referred to the logarithm of the resistance ratio.",
            Acts = Moment.Fabrication,
            Typical = new() { Name = "sigma", Value = options.OffsetSigma, Unit = "ln(R)", Source = "assumed" },
        },
    ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        Dial offset = conditions["offset"];
        float[]? ratios = Ratios(amplifiers, offset.Strength * options.OffsetSigma, offset.Random);
        return new DifferentialArray([.. shape], Coins(amplifiers, conditions.Stream("tie")), ratios);
    }

    /// <summary>exp(offset) [amplifiers], by which an amplifier weighs the conductance of device 0; null where there is none.</summary>
    private static float[]? Ratios(int amplifiers, double sigma, RandomStream random)
    {
        if (sigma == 0) return null;
        double[] offsets = new double[amplifiers];
        random.Normal(0, 0, offsets);
        return Array.ConvertAll(offsets, offset => (float)Math.Exp(sigma * offset));
    }

    /// <summary>One bit per amplifier, eight to a byte: the highest bit of the amplifier's word.</summary>
    private static byte[] Coins(int amplifiers, RandomStream random)
    {
        uint[] words = new uint[amplifiers];
        random.Bits(0, 0, words);
        byte[] coins = new byte[(amplifiers + 7) / 8];
        for (int i = 0; i < amplifiers; i++) coins[i >> 3] |= (byte)(words[i] >> 31 << (i & 7));
        return coins;
    }
}
