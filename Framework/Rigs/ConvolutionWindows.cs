using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A convolution as products of a matrix with the window at each position.</summary>
internal static class ConvolutionWindows
{
    private const long Most = 1L << 20; // numbers of windows at once, 4 MB: near the cache, and below what an allocator gives back at once

    /// <summary>
    /// Inputs [n, channels, points...] to sums [n, outputs, points...], so many samples at a time that the windows stay
    /// small.
    /// </summary>
    /// <param name="inputs">float32.</param>
    /// <param name="kernel">The convolution.</param>
    /// <param name="sums">From windows [positions, kernel's inputs and points] to sums of all columns [positions,
    /// outputs].</param>
    public static Tensor Sums(Tensor inputs, Kernel kernel, Func<Tensor, Tensor> sums)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor windows = Unfold(Padded(inputs, kernel), kernel);
        int samples = (int)Math.Max(1, Most / Math.Max(1, windows.numel() / windows.shape[0]));
        Tensor[] parts = [.. windows.split(samples, 0).Select(part => Part(part, kernel, sums))];
        return cat(parts, 0).MoveToOuterDisposeScope();
    }

    private static Tensor Part(Tensor windows, Kernel kernel, Func<Tensor, Tensor> sums)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] groups =
        [
            .. Enumerable.Range(0, (int)kernel.Groups).Select(group => Group(windows, kernel, sums, group)),
        ];
        return cat(groups, 1).MoveToOuterDisposeScope();
    }

    /// <summary>The channels of one group through all columns, of which those of the group count.</summary>
    private static Tensor Group(Tensor windows, Kernel kernel, Func<Tensor, Tensor> sums, int group)
    {
        int dimensions = kernel.Size.Length;
        long inputs = kernel.Inputs / kernel.Groups;
        long outputs = kernel.Outputs / kernel.Groups;
        Tensor own = windows.narrow(1, group * inputs, inputs);
        long[] positions = [own.shape[0], .. own.shape[2..(2 + dimensions)]];
        int[] places = [0, .. Enumerable.Range(2, dimensions), 1, .. Enumerable.Range(2 + dimensions, dimensions)];
        Tensor rows = own.permute([.. places.Select(place => (long)place)])
            .reshape([positions.Aggregate((a, b) => a * b), -1]);
        Tensor result = sums(rows).narrow(1, group * outputs, outputs).reshape([.. positions, outputs]);
        return result.movedim([-1], [1]);
    }

    /// <summary>[n, channels, positions..., points of the kernel...], without a copy.</summary>
    private static Tensor Unfold(Tensor inputs, Kernel kernel)
    {
        for (int i = 0; i < kernel.Size.Length; i++)
            inputs = inputs.unfold(2 + i, kernel.Size[i], kernel.Stride?[i] ?? 1);
        return inputs;
    }

    /// <summary>The last dimension comes first in torch's padding.</summary>
    private static Tensor Padded(Tensor inputs, Kernel kernel) =>
        kernel.Padding is null
            ? inputs
            : nn.functional.pad(inputs, [.. kernel.Padding.Reverse().SelectMany(points => new[] { points, points })]);
}
