using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>A layer as one thread runs it: the memory for a block of images.</summary>
internal sealed class LayerRun
{
    private readonly PackedLayer layer;
    private readonly PackedProduct product;
    private readonly LitPixels? pixels;
    private readonly BitPlanes reached;
    private readonly BitPlanes pooled;
    private readonly BitPlanes values;

    /// <param name="layer">The layer, with the weights that it has now or others of as many levels.</param>
    /// <param name="lanes">The width of the registers that kernels use.</param>
    public LayerRun(PackedLayer layer, LaneWidth lanes)
    {
        this.layer = layer;
        product = new PackedProduct(layer.Matrix, layer.Kind, layer.Units, lanes);
        if (LitPixels.Suits(layer))
            pixels = new LitPixels(layer);
        HasZeros = layer.Matrix.HasZeros;
        int planes = layer.OutputKind is { } kind ? SignalPlanes.Count(kind) : 0;
        SignalShape sums = layer.Windows.Outputs;
        reached = new BitPlanes(planes * sums.Units);
        pooled = reached;
        if (layer.PoolOfSums is { } pool)
            pooled = new BitPlanes(planes * pool.Outputs(sums).Units);
        values = pooled;
        if (layer.PoolOfValues is not null)
            values = new BitPlanes(planes * layer.Outputs.Units);
    }

    /// <summary>Whether it was made for weights with zeros.</summary>
    public bool HasZeros { get; }

    /// <summary>Takes a block of images through the layer; the planes that leave stay until the next block.</summary>
    public BitPlanes Values(BitPlanes inputs)
    {
        for (int position = 0; position < layer.Windows.Count; position++)
        {
            WeightedWindow own = At(position, inputs);
            int unit = position;
            product.Run(
                own.Matrix,
                inputs,
                own.Window,
                (int row, ref ulong counter) => Compare(ref counter, row, unit, own.Offsets[row])
            );
        }
        layer.PoolOfSums?.Run(reached, layer.Windows.Outputs, pooled);
        TurnFalling();
        SignalShape activated = layer.PoolOfSums?.Outputs(layer.Windows.Outputs) ?? layer.Windows.Outputs;
        layer.PoolOfValues?.Run(pooled, activated, values);
        return values;
    }

    /// <summary>Fills in the sums of a block's first images, [images, rows, positions], from a place on.</summary>
    public void Sums(BitPlanes inputs, int images, float[] sums, int place)
    {
        int units = layer.Windows.Outputs.Units;
        int[] counts = new int[images];
        int scale = SignalPlanes.Scale(layer.Kind);
        for (int position = 0; position < layer.Windows.Count; position++)
        {
            WeightedWindow own = At(position, inputs);
            int first = position;
            void Write(int row, ref ulong counter)
            {
                product.Read(ref counter, counts);
                for (int image = 0; image < counts.Length; image++)
                    sums[place + image * units + row * layer.Windows.Count + first] =
                        scale * counts[image] - own.Offsets[row];
            }
            product.Run(own.Matrix, inputs, own.Window, Write);
        }
    }

    /// <summary>What is counted at a position: of pixels, only those that are lit.</summary>
    private WeightedWindow At(int position, BitPlanes inputs)
    {
        if (pixels is not null)
            return pixels.Find(inputs);
        Window window = layer.Windows[position];
        return new WeightedWindow(layer.Matrix, window, layer.Offsets(window));
    }

    /// <summary>
    /// Marks where the sum of a row and position reaches its thresholds: the upper one, then the lower one.
    /// </summary>
    private void Compare(ref ulong counter, int row, int position, int offset)
    {
        SignalShape sums = layer.Windows.Outputs;
        Threshold threshold = layer.Thresholds[row];
        int unit = row * sums.Points + position;
        product.AtLeast(ref counter, layer.Count(threshold.Upper, offset), ref reached[unit]);
        if (layer.OutputKind == SignalKind.Ternary)
            product.AtLeast(ref counter, layer.Count(threshold.Lower, offset), ref reached[sums.Units + unit]);
    }

    /// <summary>
    /// Turns marks into values where a value falls while its sum grows: it is +1 below the lower threshold, and -1 from
    /// the upper one on.
    /// </summary>
    private void TurnFalling()
    {
        int points = pooled.Count / (SignalPlanes.Count(layer.OutputKind!.Value) * layer.Matrix.Rows);
        for (int row = 0; row < layer.Matrix.Rows; row++)
        {
            if (!layer.Thresholds[row].Falls)
                continue;
            for (int unit = row * points; unit < (row + 1) * points; unit++)
                Turn(unit, layer.Matrix.Rows * points);
        }
    }

    private void Turn(int unit, int units)
    {
        Vector512<ulong> upper = Vector512.LoadUnsafe(ref pooled[unit]);
        if (layer.OutputKind == SignalKind.Binary)
        {
            (~upper).StoreUnsafe(ref pooled[unit]);
            return;
        }
        Vector512<ulong> lower = Vector512.LoadUnsafe(ref pooled[units + unit]);
        (~lower).StoreUnsafe(ref pooled[unit]);
        (~upper).StoreUnsafe(ref pooled[units + unit]);
    }
}
