using Modular.Text;

namespace Modular.Descriptions;

/// <summary>One option of a part, as a user may set it in a scenario.</summary>
internal sealed record OptionDescription
{
    /// <summary>The key under <c>options:</c>; dots separate the levels of maps.</summary>
    public required string Key { get; init; }

    /// <summary>The kind and range of the value: "a whole number from 1 to 65536".</summary>
    public required string Takes { get; init; }

    /// <summary>The default in YAML; null where the option is required or YAML cannot express the default.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a scenario must give the option.</summary>
    public bool Required { get; init; }

    /// <summary>The doc comment of the author; null where there is none.</summary>
    public string? Meaning { get; init; }

    /// <summary>The meanings of the names that the option can take; empty where it takes other values.</summary>
    public IReadOnlyList<ChoiceMeaning> Choices { get; init; } = [];

    /// <summary>The unit of the value; null where the doc comment names none.</summary>
    public string? Unit => DocCommentFacts.Unit(Meaning);

    /// <summary>
    /// The range in which an assumed value plausibly lies: "0.002 to 0.05"; null where none is given.
    /// </summary>
    public string? Plausible { get; init; }

    /// <summary>The sources that the doc comment cites, or "assumed"; null where it cites none.</summary>
    public string? Source => DocCommentFacts.Source(Meaning);
}
