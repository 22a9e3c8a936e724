namespace Modular.Scenarios;

/// <summary>Which weights of a layer share a scale.</summary>
internal enum SharedScale
{
    /// <summary>Those of each output channel, which are a column of a crossbar (arXiv:1806.08342).</summary>
    PerChannel,

    /// <summary>All of them.</summary>
    PerLayer,
}
