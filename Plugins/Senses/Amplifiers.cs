using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The amplifiers of a layer: one for each weight, with its own offset and its own decision on ties.</summary>
internal static class Amplifiers
{
    /// <summary>The number of amplifiers of a layer [outputs, inputs].</summary>
    public static int Count(long[] shape) =>
        checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));

    /// <summary>
    /// Draws how each amplifier reads a tie, one bit each, eight to a byte: the highest bit of the amplifier's word.
    /// </summary>
    public static byte[] Coins(int amplifiers, Conditions conditions)
    {
        uint[] words = new uint[amplifiers];
        conditions.Stream("tie").Bits(0, 0, words);
        byte[] coins = new byte[(amplifiers + 7) / 8];
        for (int i = 0; i < amplifiers; i++)
            coins[i >> 3] |= (byte)(words[i] >> 31 << (i & 7));
        return coins;
    }

    /// <summary>
    /// Draws a normal deviation for each amplifier, from draw 0 of the dial [amplifiers]. The result is null if sigma
    /// or the strength of the dial is 0.
    /// </summary>
    /// <param name="amplifiers">The number of amplifiers of the array.</param>
    /// <param name="sigma">The standard deviation at dial strength 1, in the unit of the result.</param>
    /// <param name="dial">The dial of the imperfection.</param>
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
}
