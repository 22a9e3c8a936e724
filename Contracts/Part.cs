namespace Modular.Contracts;

/// <summary>Something a scenario can name. Seen by the host and the conformance kit only.</summary>
internal sealed record Part
{
    public required Type Kind { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    public required Type Options { get; init; }

    /// <summary>Makes the part from bound options. Touches no tensor.</summary>
    public required Func<object, object> Create { get; init; }
}
