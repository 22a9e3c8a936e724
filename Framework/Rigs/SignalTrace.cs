using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Follows one forward pass through a network and tells each layer which precision enters it and which activation
/// follows it. The layer that was used last stands before an activation. What a layer was told once it knows, so that a
/// pass through a part of the network takes nothing from the layers at its end.
/// </summary>
internal sealed class SignalTrace
{
    private WeightLayer? before;
    private LayerPrecision? signal;

    /// <summary>The values of the data set enter the network.</summary>
    public void Start()
    {
        before = null;
        signal = null;
    }

    /// <summary>Values enter a layer with weights; gives their precision, null for values of the data set.</summary>
    public LayerPrecision? Enter(WeightLayer layer)
    {
        LayerPrecision? entering = layer.Stated ?? signal;
        if (layer.Stated is not null && before is not null)
            before.OutputSignal = entering;
        before = layer;
        signal = LayerPrecision.Real;
        return entering;
    }

    /// <summary>Notes that the values pass an activation.</summary>
    public void Activate(LayerPrecision precision)
    {
        if (before is not null)
            before.OutputSignal = precision;
        signal = precision;
    }
}
