using Modular.Yaml;

namespace Modular.Commands;

/// <summary>A study that a command writes for a user as a scenario.</summary>
internal sealed record NewStudy
{
    /// <summary>The name of the study, and of its run folder.</summary>
    public required string Name { get; init; }

    /// <summary>The description for the report, as YAML.</summary>
    public required string Description { get; init; }

    /// <summary>The name of the memory.</summary>
    public required string Memory { get; init; }

    /// <summary>The entry of the memory with its options, as lines of YAML; null where its name is enough.</summary>
    public string? MemoryLines { get; init; }

    /// <summary>The names of the cell and the sense.</summary>
    public required CellAndSense Hardware { get; init; }

    /// <summary>The entries of the network, as YAML: "use: mlp, options: { hidden: [256] }".</summary>
    public required string Network { get; init; }

    /// <summary>The entries of the data set, as YAML.</summary>
    public required string Dataset { get; init; }

    /// <summary>The precision, as YAML; null for that of the network.</summary>
    public string? Precision { get; init; }

    /// <summary>The entries of the training, as YAML.</summary>
    public required string Training { get; init; }

    /// <summary>The entry of the study, as the YAML that follows the colon.</summary>
    public required string Study { get; init; }

    /// <summary>Returns the whole scenario as YAML.</summary>
    public string Text()
    {
        string[] lines =
        [
            $"name: {Name}",
            $"description: {Description}",
            MemoryLines?.TrimEnd() ?? $"memory:    {{ use: {Word(Memory)} }}",
            $"cell:      {{ use: {Word(Hardware.Cell)} }}",
            $"sense:     {{ use: {Word(Hardware.Sense)} }}",
            $"network:   {{ {Network} }}",
            $"dataset:   {{ {Dataset} }}",
            .. Precision is null ? [] : new[] { $"precision: {Precision}" },
            $"training:  {Training}",
            $"study:{Study}",
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>A name as YAML within braces: in quotes unless it has only letters, digits and hyphens.</summary>
    public static string Word(string name)
    {
        if (name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !PlainText.LooksTyped(name))
            return name;
        return PlainText.Quote(name);
    }
}
