namespace Modular.Contracts;

/// <summary>One way in which real hardware differs from ideal hardware; a study turns its dial.</summary>
public sealed record Imperfection
{
    /// <summary>
    /// Lower case, hyphenated, unique within its part. Written <c>memory.x</c> and <c>sense.x</c> where both parts have
    /// an x.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>When it draws or acts.</summary>
    public required Moment Acts { get; init; }

    /// <summary>
    /// The spread, rate or slope at strength 1 for the bound options and a typical state; at strength s it is s times
    /// as large.
    /// </summary>
    public required Quantity Typical { get; init; }

    /// <summary>
    /// Names a dial that turns this one together with its siblings, "device-to-device". It never changes the draws.
    /// </summary>
    public string? Group { get; init; }
}
