namespace Modular.Packed;

/// <summary>
/// A fully connected or convolution layer with weights of a few levels, and what follows it up to the next layer.
/// Threads share it; what one of them needs by itself is a <see cref="LayerRun"/>.
/// </summary>
internal sealed class PackedLayer
{
    private readonly Dictionary<int[], int[]> offsets = []; // of the rows, by the places of a window

    /// <param name="windows">Where the inputs of each output are found.</param>
    /// <param name="kind">The kind of values that enter the layer.</param>
    /// <param name="matrix">The weights of the layer, packed.</param>
    public PackedLayer(Windows windows, SignalKind kind, PackedMatrix matrix)
    {
        Windows = windows;
        Kind = kind;
        Matrix = matrix;
    }

    /// <summary>Where the inputs of each output are found.</summary>
    public Windows Windows { get; }

    /// <summary>The kind of values that enter the layer.</summary>
    public SignalKind Kind { get; }

    /// <summary>The number of values that enter.</summary>
    public required int Units { get; init; }

    /// <summary>The weights of the layer, packed.</summary>
    public PackedMatrix Matrix { get; set; }

    /// <summary>The values that leave; null where the sums do.</summary>
    public SignalKind? OutputKind { get; init; }

    /// <summary>What the sums of each row become; empty where the sums leave.</summary>
    public Threshold[] Thresholds { get; init; } = [];

    /// <summary>The pooling of sums; null where there is none.</summary>
    public MaxPool? PoolOfSums { get; init; }

    /// <summary>The pooling of values; null where there is none.</summary>
    public MaxPool? PoolOfValues { get; init; }

    /// <summary>The shape of the values that leave.</summary>
    public SignalShape Outputs
    {
        get
        {
            SignalShape activated = PoolOfSums?.Outputs(Windows.Outputs) ?? Windows.Outputs;
            return PoolOfValues?.Outputs(activated) ?? activated;
        }
    }

    /// <summary>
    /// Counts what the weights contribute that is the same for all images. Call it after the weights changed and before
    /// threads run.
    /// </summary>
    public void Prepare()
    {
        offsets.Clear();
        for (int position = 0; position < Windows.Count; position++)
        {
            Window window = Windows[position];
            if (!offsets.ContainsKey(window.Places))
                offsets[window.Places] = CountOffsets(window);
        }
    }

    /// <summary>The least count of a row at which its sum is at least the given one.</summary>
    public long Count(long sum, int offset)
    {
        int scale = SignalPlanes.Scale(Kind);
        long shifted = sum + offset;
        if (scale == 1)
            return shifted;
        return shifted + 1 >> 1;
    }

    /// <summary>The offsets of a window's rows: sum = scale * count - offset.</summary>
    public int[] Offsets(Window window) => offsets[window.Places];

    private int[] CountOffsets(Window window)
    {
        var result = new int[Matrix.Rows];
        bool isWhole = window.Present == Matrix.Inputs;
        for (int row = 0; row < result.Length; row++)
        {
            bool isKnown = isWhole || !Matrix.HasZeros && Kind != SignalKind.Pixels;
            if (isWhole)
                result[row] = SignalPlanes.Offset(Kind, Matrix.Signs(row), Matrix.Minus(row));
            else if (isKnown)
                result[row] = window.Present;
            else
                result[row] = CountPresent(window, row);
        }
        return result;
    }

    private int CountPresent(Window window, int row)
    {
        int signs = 0;
        int minus = 0;
        for (int input = 0; input < Matrix.Inputs; input++)
        {
            if (window.Places[input] < 0)
                continue;
            int weight = Matrix[row, input];
            signs += Math.Abs(weight);
            minus += weight < 0 ? 1 : 0;
        }
        return SignalPlanes.Offset(Kind, signs, minus);
    }
}
