using Modular.Text;

namespace Modular.Descriptions;

/// <summary>One option of a part, as a user may set it.</summary>
internal sealed record OptionDescription
{
    /// <summary>As written under <c>options:</c>; dots lead into maps.</summary>
    public required string Key { get; init; }

    /// <summary>Kind and range of the value: "a whole number from 1 to 65536".</summary>
    public required string Takes { get; init; }

    /// <summary>In YAML; null where the option is required or YAML cannot say it.</summary>
    public string? Default { get; init; }

    public bool Required { get; init; }

    /// <summary>Null where the author does not say.</summary>
    public string? Meaning { get; init; }

    /// <summary>What the names mean that it takes, where it takes names and the author says.</summary>
    public IReadOnlyList<(string Name, string Meaning)> Choices { get; init; } = [];

    public string? Unit => DocCommentFacts.Unit(Meaning);

    /// <summary>What the author cites, or "assumed"; null where nothing is said.</summary>
    public string? Source => DocCommentFacts.Source(Meaning);
}
