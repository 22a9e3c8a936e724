namespace Modular.Runs;

/// <summary>A layer whose weights devices hold.</summary>
/// <param name="Name">Its name, that of its conductances.</param>
/// <param name="Tensor">The name of its weights.</param>
/// <param name="Devices">The shape of its conductances, [devices, outputs, inputs].</param>
/// <param name="Scale">
/// What a stored value of 1 is worth in its weights; 1 where outputs have scales of their own.
/// </param>
internal sealed record ExportedLayer(string Name, string Tensor, IReadOnlyList<long> Devices, float Scale)
{
    /// <summary>The scale of each output; null where the layer has one.</summary>
    public IReadOnlyList<float>? ColumnScales { get; init; }
}
