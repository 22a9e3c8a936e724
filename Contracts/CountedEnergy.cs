namespace Modular.Contracts;

/// <summary>How often something is done, and the energy of doing it once.</summary>
public sealed record CountedEnergy
{
    /// <summary>
    /// What the energy goes into: lower case and hyphenated, such as "bit-lines", "word-lines", "adc", "dac", "decoder"
    /// or "set". Reports add up equal names of one layer.
    /// </summary>
    public required string Component { get; init; }

    /// <summary>How often it is done, 0 or more.</summary>
    public required double Count { get; init; }

    /// <summary>The energy of doing it once, 0 or more; its unit is "J".</summary>
    public required Quantity Each { get; init; }
}
