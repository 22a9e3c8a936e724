namespace Modular.Scenarios;

/// <summary>What has a scale of its own where weights are integers.</summary>
internal enum IntegerScale
{
    /// <summary>The weights of each output channel (arXiv:1806.08342).</summary>
    PerChannel,

    /// <summary>All weights of a layer.</summary>
    PerLayer,
}
