namespace Modular.Packed;

/// <summary>How packed layers run; no result depends on it.</summary>
/// <param name="Lanes">The width of the registers that kernels use.</param>
/// <param name="Count">How many threads take blocks of images.</param>
internal sealed record LayerThreads(LaneWidth Lanes, int Count)
{
    /// <summary>The widest registers of this machine.</summary>
    public static LayerThreads Widest(int count) => new(MachineLanes.Widest, count);
}
