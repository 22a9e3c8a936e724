namespace Modular.Contracts;

/// <summary>A part that a scenario can name. Only the host and the conformance kit see it.</summary>
internal sealed record Part
{
    /// <summary>The kind of the part: the contract that it implements, such as <see cref="IMemory"/>.</summary>
    public required Type Kind { get; init; }

    /// <summary>The name that a scenario writes after <c>use:</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence on what the part is.</summary>
    public required string Summary { get; init; }

    /// <summary>The type of the part's options.</summary>
    public required Type Options { get; init; }

    /// <summary>Makes the part from its bound options. It touches no tensor.</summary>
    public required Func<object, object> Create { get; init; }
}
