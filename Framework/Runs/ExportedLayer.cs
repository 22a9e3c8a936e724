namespace Modular.Runs;

/// <summary>A layer whose weights are in devices.</summary>
/// <param name="Name">The name of the layer, and of its conductances in the file.</param>
/// <param name="Tensor">The name of the weights in the file.</param>
/// <param name="Devices">The shape of the conductances, [devices, outputs, inputs].</param>
/// <param name="Scale">The weight that a stored value of 1 stands for; 1 where each output has its own scale.</param>
internal sealed record ExportedLayer(string Name, string Tensor, IReadOnlyList<long> Devices, float Scale)
{
    /// <summary>The scale of each output; null where the layer has one scale.</summary>
    public IReadOnlyList<float>? ColumnScales { get; init; }
}
