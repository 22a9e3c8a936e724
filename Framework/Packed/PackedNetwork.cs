namespace Modular.Packed;

/// <summary>
/// Packed layers in a row, up to the sums of the last. Blocks of images are independent, so threads take them in turn
/// and no result depends on their number.
/// </summary>
/// <param name="layers">The layers; all but the last give values.</param>
internal sealed class PackedNetwork(IReadOnlyList<PackedLayer> layers)
{
    private readonly Lock turn = new();
    private readonly Stack<LayerRun[]> idle = [];

    /// <summary>The packed layers, in the order of the network.</summary>
    public IReadOnlyList<PackedLayer> Layers => layers;

    /// <summary>The width of the registers that kernels use.</summary>
    public LaneWidth Lanes { get; init; } = MachineLanes.Widest;

    /// <summary>The number of threads that run.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>How many sums leave for each image.</summary>
    public int Sums => layers[^1].Windows.Outputs.Units;

    /// <summary>Takes images through all layers from one on; gives float32 [images, sums].</summary>
    /// <param name="blocks">What enters that layer, block by block.</param>
    /// <param name="images">The number of images; the last block may be filled in part.</param>
    /// <param name="from">The layer to begin with.</param>
    public float[] Run(IReadOnlyList<BitPlanes> blocks, int images, int from = 0)
    {
        Prepare();
        float[] sums = new float[images * Sums];
        ForEach(
            blocks.Count,
            (runs, block) =>
            {
                int first = block * BitPlanes.Images;
                int count = Math.Min(BitPlanes.Images, images - first);
                BitPlanes values = blocks[block];
                for (int i = from; i < layers.Count - 1; i++)
                    values = runs[i].Values(values);
                runs[^1].Sums(values, count, sums, first * Sums);
            }
        );
        return sums;
    }

    /// <summary>Takes images through the layers before a given one. Many chips have these values in common.</summary>
    public IReadOnlyList<BitPlanes> Values(IReadOnlyList<BitPlanes> blocks, int before)
    {
        Prepare();
        var result = new BitPlanes[blocks.Count];
        ForEach(
            blocks.Count,
            (runs, block) =>
            {
                BitPlanes values = blocks[block];
                for (int i = 0; i < before; i++)
                    values = runs[i].Values(values);
                result[block] = values.Copy();
            }
        );
        return result;
    }

    private void Prepare()
    {
        foreach (PackedLayer layer in layers)
            layer.Prepare();
    }

    private void ForEach(int blocks, Action<LayerRun[], int> action)
    {
        if (Threads == 1)
        {
            LayerRun[] runs = Take();
            for (int block = 0; block < blocks; block++)
                action(runs, block);
            Give(runs);
            return;
        }
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            Take,
            (block, _, runs) =>
            {
                action(runs, block);
                return runs;
            },
            Give
        );
    }

    private LayerRun[] Take()
    {
        lock (turn)
            if (idle.TryPop(out LayerRun[]? known) && Fits(known))
                return known;
        return [.. layers.Select(layer => new LayerRun(layer, Lanes))];
    }

    private void Give(LayerRun[] runs)
    {
        lock (turn)
            idle.Push(runs);
    }

    private bool Fits(LayerRun[] runs) =>
        runs.Zip(layers).All(pair => pair.First.HasZeros == pair.Second.Matrix.HasZeros);
}
