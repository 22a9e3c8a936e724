using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A convolution as products of a matrix with the window at each position.</summary>
internal static class ConvolutionWindows
{
    /// <summary>
    /// How many numbers of windows are made at once, 4 MB: near the cache, and below what an allocator gives back at
    /// once.
    /// </summary>
    private const long Most = 1L << 20;

    /// <summary>
    /// Inputs float32 [n, channels, points...] to sums float32 [n, outputs, points...], by few samples at a time, so
    /// that the windows stay small.
    /// </summary>
    /// <param name="inputs">The samples to convolve, float32 [n, channels, points...].</param>
    /// <param name="kernel">The convolution that is computed.</param>
    /// <param name="sums">Takes windows [positions, kernel's inputs and points] to sums of all columns [positions,
    /// outputs].</param>
    public static Tensor Sums(Tensor inputs, Kernel kernel, Func<Tensor, Tensor> sums)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor windows = Unfold(Padded(inputs, kernel), kernel);
        int samples = (int)Math.Max(1, Most / Math.Max(1, windows.numel() / windows.shape[0]));
        Tensor[] parts = [.. windows.split(samples, 0).Select(part => Part(part, kernel, sums))];
        return cat(parts, 0).MoveToOuterDisposeScope();
    }

    /// <summary>The sums of some samples, [n, outputs, positions...].</summary>
    private static Tensor Part(Tensor windows, Kernel kernel, Func<Tensor, Tensor> sums)
    {
        using DisposeScope scope = NewDisposeScope();
        IEnumerable<int> groups = Enumerable.Range(0, (int)kernel.Groups);
        Tensor[] parts = [.. groups.Select(group => Group(windows, kernel, sums, group))];
        return cat(parts, 1).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Sends the channels of one group through all columns, of which those of the group count: [n, group's outputs,
    /// positions...].
    /// </summary>
    private static Tensor Group(Tensor windows, Kernel kernel, Func<Tensor, Tensor> sums, int group)
    {
        int dimensions = kernel.Size.Length;
        long inputs = kernel.Inputs / kernel.Groups;
        long outputs = kernel.Outputs / kernel.Groups;
        Tensor own = windows.narrow(1, group * inputs, inputs);
        long[] positions = [own.shape[0], .. own.shape[2..(2 + dimensions)]];
        long count = positions.Aggregate((a, b) => a * b);
        int[] places = [0, .. Enumerable.Range(2, dimensions), 1, .. Enumerable.Range(2 + dimensions, dimensions)];
        Tensor rows = own.permute([.. places.Select(place => (long)place)]).reshape([count, -1]);
        Tensor result = sums(rows).narrow(1, group * outputs, outputs).reshape([.. positions, outputs]);
        return result.movedim([-1], [1]);
    }

    /// <summary>Windows [n, channels, positions..., points of the kernel...], without a copy.</summary>
    private static Tensor Unfold(Tensor inputs, Kernel kernel)
    {
        for (int i = 0; i < kernel.Size.Length; i++)
        {
            long apart = kernel.Dilation?[i] ?? 1;
            inputs = inputs.unfold(2 + i, (kernel.Size[i] - 1) * apart + 1, kernel.Stride?[i] ?? 1);
            if (apart > 1)
                inputs = inputs.slice(inputs.dim() - 1, 0, inputs.shape[^1], apart);
        }
        return inputs;
    }

    /// <summary>Whether a kernel pads as much after the last point as before the first.</summary>
    public static bool IsEven(Kernel kernel) =>
        kernel.PaddingAfter is not { } after || after.SequenceEqual(kernel.Padding ?? new long[after.Length]);

    /// <summary>Inputs with the kernel's padding; the last dimension comes first in torch's list.</summary>
    public static Tensor Padded(Tensor inputs, Kernel kernel)
    {
        if ((kernel.Padding ?? kernel.PaddingAfter) is not { } some)
            return inputs;
        long[] before = kernel.Padding ?? new long[some.Length];
        long[] after = kernel.PaddingAfter ?? before;
        long[] bothSides = [.. before.Zip(after).Reverse().SelectMany(side => new[] { side.First, side.Second })];
        return nn.functional.pad(inputs, bothSides);
    }
}
