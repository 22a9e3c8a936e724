namespace Modular.Trials;

/// <summary>How the sums of a layer were computed whose devices every use observed anew.</summary>
/// <param name="Layer">The name of the layer.</param>
/// <param name="Path">How.</param>
/// <param name="Single">Of its weights, how many each use drew by themselves beside a sum that was drawn whole.</param>
internal sealed record LayerUses(string Layer, UsePath Path, long Single);
