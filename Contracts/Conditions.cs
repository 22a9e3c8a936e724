namespace Modular.Contracts;

/// <summary>
/// The conditions under which one piece of hardware is made and used: the dials of its imperfections, its random
/// streams and its temperature. Authors can make conditions themselves, to test a part without the host.
/// </summary>
/// <param name="seed">The seed of the piece, which stands for (seed, chip, layer, kind of part). The stream of every
/// dial derives from it and from the imperfection's name, and from nothing else.</param>
/// <param name="strengths">The strength of each declared imperfection, by its name.</param>
public sealed class Conditions(ulong seed, Func<string, double> strengths)
{
    /// <summary>The dial of a declared imperfection of this part.</summary>
    public Dial this[string imperfection] =>
        new(
            strengths(imperfection),
            new RandomStream(StreamKey.Derive(DialSeeds?.Invoke(imperfection) ?? seed, imperfection))
        );

    /// <summary>
    /// A random stream that belongs to the part and to no imperfection, such as the coin with which an amplifier reads
    /// a tie. It depends on the seed and on the name only.
    /// </summary>
    public RandomStream Stream(string name) => new(StreamKey.Derive(seed, "no dial: " + name));

    /// <summary>The ambient temperature, kelvin; memory and sense have the same.</summary>
    public double Temperature { get; init; } = 300;

    /// <summary>
    /// The number of threads that the part's own kernels may take, 1 or more. Results must not depend on it; libtorch
    /// always has one.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The seed of each dial's stream where it is another than the piece's; null for all dials of the host. The
    /// conformance kit tells by it whether a part draws from a dial's own stream.
    /// </summary>
    internal Func<string, ulong>? DialSeeds { get; init; }

    /// <summary>
    /// What a sample of the memory's devices conducts, for a sense that asks for it
    /// (<see cref="IReferenceSense.NeedsSample"/>); null for all other parts.
    /// </summary>
    public DeviceSample? Sample { get; init; }
}
