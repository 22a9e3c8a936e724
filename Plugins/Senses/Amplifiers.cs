using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>What all senses of this plugin share: one amplifier a weight, with a coin of its own for ties.</summary>
internal static class Amplifiers
{
    /// <summary>Of a layer [outputs, inputs].</summary>
    public static int Count(long[] shape) =>
        checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));

    /// <summary>One bit per amplifier, eight to a byte: the highest bit of the amplifier's word.</summary>
    public static byte[] Coins(int amplifiers, Conditions conditions)
    {
        uint[] words = new uint[amplifiers];
        conditions.Stream("tie").Bits(0, 0, words);
        byte[] coins = new byte[(amplifiers + 7) / 8];
        for (int i = 0; i < amplifiers; i++)
            coins[i >> 3] |= (byte)(words[i] >> 31 << (i & 7));
        return coins;
    }

    /// <summary>Draw 0 of a dial times its strength and a sigma [amplifiers]; null where that is 0.</summary>
    public static double[]? Spread(int amplifiers, double sigma, Dial dial)
    {
        if (sigma * dial.Strength == 0)
            return null;
        double[] values = new double[amplifiers];
        dial.Random.Normal(0, 0, values);
        for (int i = 0; i < amplifiers; i++)
            values[i] *= sigma * dial.Strength;
        return values;
    }

    /// <summary>Refuses what the sense cannot read.</summary>
    /// <param name="sense">Its name.</param>
    /// <param name="conductances">What it is given.</param>
    /// <param name="expected">[devices, outputs, inputs].</param>
    public static void Check(string sense, Tensor conductances, long[] expected)
    {
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(expected))
            return;
        (string does, string use) =
            expected[0] == 2
                ? ("compares pairs", "2 devices, such as '2t2r'")
                : ("reads single devices", "1 device, such as '1t1r'");
        throw new InvalidDataException(
            $"sense '{sense}': the conductances are {conductances.dtype} [{string.Join(", ", conductances.shape)}]; "
                + $"it {does}, Float32 [{string.Join(", ", expected)}]. Use a cell with {use}."
        );
    }
}
