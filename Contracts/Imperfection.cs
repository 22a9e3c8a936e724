namespace Modular.Contracts;

/// <summary>One way in which real hardware differs from ideal hardware. A study turns its dial.</summary>
public sealed record Imperfection
{
    /// <summary>
    /// The name of the dial: lower case, hyphenated, unique within its part. Scenarios write <c>memory.x</c> and
    /// <c>sense.x</c> where both parts have an x.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>One sentence on what differs.</summary>
    public required string Summary { get; init; }

    /// <summary>The moment at which the imperfection draws or acts.</summary>
    public required Moment Acts { get; init; }

    /// <summary>
    /// The spread, rate or slope at strength 1, for the bound options and a typical state. At strength s it is s times
    /// as large. <see cref="IConditionedImperfections"/> gives it at the scenario's temperature.
    /// </summary>
    public required Quantity Typical { get; init; }

    /// <summary>
    /// The name of a dial that turns this one together with its siblings, such as "device-to-device". A group never
    /// changes the draws.
    /// </summary>
    public string? Group { get; init; }
}
