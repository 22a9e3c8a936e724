using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>
/// How an imperfection shows in a test. The defaults fit one that changes some of a few thousand devices at strength 1.
/// </summary>
public sealed record Appearance
{
    /// <summary>
    /// The strength at which it changes some of a few hundred devices; 1 unless it is rare. Errors with a probability
    /// of 1e-6 show at 10,000.
    /// </summary>
    public double Strength { get; init; } = 1;

    /// <summary>
    /// The number of reads of one array after which it shows. An <see cref="IUsedArray"/> is told of as many uses.
    /// </summary>
    public int Reads { get; init; } = 2000;

    /// <summary>Whether it draws random numbers. A fixed law of a device's place draws none.</summary>
    public bool IsRandom { get; init; } = true;

    /// <summary>
    /// Whether it is drawn anew at each read, or each write, at which it acts. Noise that stays until the next write is
    /// not.
    /// </summary>
    public bool IsDrawnAnew { get; init; } = true;

    /// <summary>
    /// The name of another imperfection whose draws show it, as a spread of error rates shows in the errors; null for
    /// one that shows by itself.
    /// </summary>
    public string? ShowsIn { get; init; }

    /// <summary>
    /// Whether devices, or the amplifiers of a row, share what is drawn: a number for each chip, for example.
    /// </summary>
    public bool IsShared { get; init; }

    /// <summary>
    /// Whether its effect is in proportion to its strength where it is small. One that only shows above a threshold is
    /// not.
    /// </summary>
    public bool IsProportional { get; init; } = true;

    /// <summary>
    /// Whether its typical size is that of what is read, as the name and the unit say. Set it to false where it is the
    /// size of a hidden number, such as a barrier.
    /// </summary>
    public bool IsMeasured { get; init; } = true;
}
