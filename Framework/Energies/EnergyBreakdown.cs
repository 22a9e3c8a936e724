namespace Modular.Energies;

/// <summary>The energy of an inference on one circuit, by layer and component.</summary>
internal sealed record EnergyBreakdown
{
    /// <summary>The name of the circuit, such as "this hardware".</summary>
    public required string Circuit { get; init; }

    /// <summary>The energies of the components, in the order of the network's layers.</summary>
    public required IReadOnlyList<EnergyItem> Items { get; init; }

    /// <summary>Which energies are not known, and so not in the sum: "the sense 'direct' gives no energy".</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The sum of all components, joules.</summary>
    public double Joules => Items.Sum(item => item.Joules);

    /// <summary>Whether at least one of its energies is assumed.</summary>
    public bool IsAssumed => Items.Any(item => item.Joules > 0 && Text.DocCommentFacts.IsAssumed(item.Source));

    /// <summary>The sources of all energies, each once.</summary>
    public string Sources => string.Join("; ", Items.Select(item => item.Source).Distinct());

    /// <summary>The components, in the order of reports.</summary>
    public IReadOnlyList<string> Components =>
        [.. Items.Select(item => item.Component).Distinct().OrderBy(EnergyComponent.Place)];

    /// <summary>The layers, in the order of the network.</summary>
    public IReadOnlyList<string> Layers => [.. Items.Select(item => item.Layer).Distinct()];

    /// <summary>The energy of a component in all layers, joules.</summary>
    public double Component(string component) =>
        Items.Where(item => item.Component == component).Sum(item => item.Joules);

    /// <summary>The energy of a component in a layer, joules.</summary>
    public double Part(string component, string layer) =>
        Items.Where(item => item.Component == component && item.Layer == layer).Sum(item => item.Joules);

    /// <summary>The energy of a layer, joules.</summary>
    public double Layer(string layer) => Items.Where(item => item.Layer == layer).Sum(item => item.Joules);
}
