using Modular.Contracts;

namespace Modular.Packed;

/// <summary>
/// The window of each output position of a layer; a fully connected layer has one window of all values.
/// </summary>
internal sealed class Windows
{
    private readonly Window[] windows;

    private Windows(Window[] windows, SignalShape outputs)
    {
        this.windows = windows;
        Outputs = outputs;
    }

    /// <summary>The shape of the sums.</summary>
    public SignalShape Outputs { get; }

    /// <summary>The number of output positions.</summary>
    public int Count => windows.Length;

    /// <summary>The window of an output position, row by row.</summary>
    public Window this[int position] => windows[position];

    /// <summary>The window of a fully connected layer.</summary>
    public static Windows Whole(int inputs, int outputs) =>
        new([new Window([.. Enumerable.Range(0, inputs)], 0)], new SignalShape(outputs, 1, 1));

    /// <summary>The windows of a convolution of one or two dimensions.</summary>
    public static Windows Convolution(SignalShape inputs, Kernel kernel)
    {
        Axis rows = kernel.Size.Length == 2 ? Axis.FromKernel(kernel, 0, inputs.Height) : Axis.Single;
        Axis columns = Axis.FromKernel(kernel, kernel.Size.Length - 1, inputs.Width);
        var outputs = new SignalShape((int)kernel.Outputs, rows.Count, columns.Count);
        var windows = new Window[rows.Count * columns.Count];
        int[]? inner = null;
        for (int y = 0; y < rows.Count; y++)
        for (int x = 0; x < columns.Count; x++)
        {
            bool isInner = rows.IsInner(y) && columns.IsInner(x);
            int offset = isInner ? rows.First(y) * inputs.Width + columns.First(x) : 0;
            int[] places = isInner && inner is not null ? inner : Places(inputs, rows, columns, y, x);
            if (isInner && inner is null)
                inner = places = [.. places.Select(place => place - offset)];
            windows[y * columns.Count + x] = new Window(places, offset);
        }
        return new Windows(windows, outputs);
    }

    /// <summary>The places of a window's inputs, in the order of the weights: channels, rows, columns.</summary>
    private static int[] Places(SignalShape inputs, Axis rows, Axis columns, int y, int x)
    {
        var places = new List<int>();
        for (int channel = 0; channel < inputs.Channels; channel++)
        for (int i = 0; i < rows.Size; i++)
        for (int j = 0; j < columns.Size; j++)
        {
            int row = rows.First(y) + i;
            int column = columns.First(x) + j;
            bool isInside = row >= 0 && row < inputs.Height && column >= 0 && column < inputs.Width;
            places.Add(isInside ? channel * inputs.Points + row * inputs.Width + column : -1);
        }
        return [.. places];
    }

    /// <summary>A dimension of a convolution.</summary>
    /// <param name="Points">The points of the picture.</param>
    /// <param name="Size">The points of the kernel.</param>
    /// <param name="Stride">How far a window is from the next.</param>
    /// <param name="Padding">The points of padding on each side.</param>
    private sealed record Axis(int Points, int Size, int Stride, int Padding)
    {
        public static Axis Single => new(1, 1, 1, 0);

        public int Count => (Points + 2 * Padding - Size) / Stride + 1;

        public static Axis FromKernel(Kernel kernel, int dimension, int points) =>
            new(
                points,
                (int)kernel.Size[dimension],
                (int)(kernel.Stride?[dimension] ?? 1),
                (int)(kernel.Padding?[dimension] ?? 0)
            );

        public int First(int position) => position * Stride - Padding;

        public bool IsInner(int position) => First(position) >= 0 && First(position) + Size <= Points;
    }
}
