namespace Modular.Contracts;

/// <summary>
/// What the host holds fixed while one piece of hardware is made and used. Authors can make one themselves, to test
/// without the host.
/// </summary>
/// <param name="seed">Stands for (seed, chip, layer, kind of part): every dial's stream derives from it and the
/// imperfection's name, and from nothing else.</param>
/// <param name="strengths">The strength of each declared imperfection, by name.</param>
public sealed class Conditions(ulong seed, Func<string, double> strengths)
{
    /// <summary>The dial of a declared imperfection of this part.</summary>
    public Dial this[string imperfection] =>
        new(strengths(imperfection), new RandomStream(StreamKey.Derive(seed, imperfection)));

    /// <summary>
    /// Draws that belong to the part and to no imperfection, such as the coin with which an amplifier reads a tie.
    /// Depends on the seed and the name only.
    /// </summary>
    public RandomStream Stream(string name) => new(StreamKey.Derive(seed, "no dial: " + name));

    /// <summary>Ambient temperature, kelvin: one for memory and sense.</summary>
    public double Temperature { get; init; } = 300;

    /// <summary>
    /// How many threads a part's own kernels may take, 1 or more. Their results must not depend on it; libtorch always
    /// has one.
    /// </summary>
    public int Threads { get; init; } = 1;
}
