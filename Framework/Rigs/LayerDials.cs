namespace Modular.Rigs;

/// <summary>A layer with weights, and the imperfections of the hardware that holds them.</summary>
/// <param name="Name">As the network calls it.</param>
/// <param name="Group">The group that it belongs to; null for none.</param>
/// <param name="Dials">Under the names that all layers have in common; none where its weights are digital.</param>
internal sealed record LayerDials(string Name, LayerGroup? Group, IReadOnlyList<RigDial> Dials)
{
    /// <summary>Whether the name of a layer, a pattern or the word for a group fits it.</summary>
    public bool IsIn(string pattern) => LayerPattern.Fits(pattern, Name, Group);

    /// <summary>The dial of this layer under a name that all layers share; empty where it has none.</summary>
    public IEnumerable<RigDial> Having(string name) =>
        Dials.Where(dial => dial.Name == name).Select(dial => dial.In(Name));
}
