using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>One imperfection of a rig, under the name that scenarios and reports use.</summary>
/// <param name="Name">The imperfection's own name, or <c>memory.x</c> and <c>sense.x</c> where both parts have an
/// x; with the layer in front where it is the dial of one: <c>fc1.x</c>.</param>
/// <param name="Kind">The kind of part that declares it: "memory" or "sense".</param>
/// <param name="Group">The name of the group that the part declares for it; null where it declares none.</param>
/// <param name="Imperfection">What the part declares about the imperfection.</param>
internal sealed record RigDial(string Name, string Kind, string? Group, Imperfection Imperfection)
{
    /// <summary>The layer that it is the dial of; null where it turns all layers at once.</summary>
    public string? Layer { get; init; }

    /// <summary>Its name without the layer: what its dials in all layers have in common.</summary>
    public string Common => Layer is null ? Name : Name[(Layer.Length + 1)..];

    /// <summary>The same imperfection as the dial of one layer.</summary>
    public RigDial In(string layer) => this with { Name = $"{layer}.{Name}", Layer = layer };
}
