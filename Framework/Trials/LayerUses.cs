namespace Modular.Trials;

/// <summary>How the sums were computed in a layer whose devices are observed anew at every use.</summary>
/// <param name="Layer">The name of the layer.</param>
/// <param name="Path">How the sums were computed.</param>
/// <param name="Single">
/// The number of weights that each use drew one by one, besides a sum that was drawn as a whole.
/// </param>
internal sealed record LayerUses(string Layer, UsePath Path, long Single);
