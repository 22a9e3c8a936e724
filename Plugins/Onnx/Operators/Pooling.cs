using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>The largest or the mean value of each window, or of all points.</summary>
internal static class Pooling
{
    public static Tensor Max(OperatorCall call)
    {
        Windows windows = Rounded(call);
        using Tensor padded = Padded(call.X, windows, double.NegativeInfinity);
        long[] none = new long[windows.Size.Length];
        return windows.Size.Length switch
        {
            1 => nn.functional.max_pool1d(
                padded,
                windows.Size[0],
                windows.Stride[0],
                padding: 0,
                dilation: windows.Dilation[0]
            ),
            2 => nn.functional.max_pool2d(padded, windows.Size, windows.Stride, none, windows.Dilation),
            _ => nn.functional.max_pool3d(padded, windows.Size, windows.Stride, none, windows.Dilation),
        };
    }

    /// <summary>The mean of the points that count: those of the input, and padding where the file says so.</summary>
    public static Tensor Average(OperatorCall call)
    {
        Windows given = Windows.Read(call, Size(call));
        if (given.Dilation.Any(distance => distance != 1))
            throw call.Node.Wrong("has dilations", "none", "Export with an opset below 19");
        Windows windows = Rounded(call);
        using DisposeScope scope = NewDisposeScope();
        Tensor means = Means(Padded(call.X, windows, 0), windows);
        bool countsPadding = call.Node.Whole("count_include_pad", 0) != 0;
        Windows counted = countsPadding ? given : given with { Before = Zeros(given), After = Zeros(given) };
        if (!IsSame(counted, windows))
            means = means / Share(call.X, counted, windows);
        return means.MoveToOuterDisposeScope();
    }

    /// <summary>The mean over all points, which stay as axes of size 1.</summary>
    public static Tensor GlobalAverage(OperatorCall call) => call.X.mean(Points(call), keepdim: true);

    /// <summary>The largest of all points, which stay as axes of size 1.</summary>
    public static Tensor GlobalMax(OperatorCall call) => call.X.amax(Points(call), keepdim: true);

    /// <summary>The mean along some axes, all where none is given.</summary>
    public static Tensor Mean(OperatorCall call)
    {
        long[] axes = call.Wholes("axes", 1) ?? [];
        if (axes.Length == 0 && call.Node.Whole("noop_with_empty_axes", 0) != 0)
            return call.X.alias();
        long[] all = [.. Enumerable.Range(0, (int)call.X.dim()).Select(axis => (long)axis)];
        long[] chosen = [.. axes.Select(axis => (long)call.Axis(axis, call.X.dim())).Distinct()];
        return call.X.mean(axes.Length == 0 ? all : chosen, keepdim: call.Node.Whole("keepdims", 1) != 0);
    }

    private static long[] Points(OperatorCall call)
    {
        if (call.X.dim() < 3)
            throw call.Node.Wrong($"takes inputs {Elementwise.Text(call.X.shape)}", "[n, channels, points...]");
        return [.. Enumerable.Range(2, (int)call.X.dim() - 2).Select(axis => (long)axis)];
    }

    private static long[] Size(OperatorCall call)
    {
        long[] size = call.Node.Wholes("kernel_shape") ?? throw call.Node.Wrong("has no kernel_shape", "one");
        if (size.Length is < 1 or > 3)
            throw call.Node.Wrong($"has windows of {size.Length} axes", "1, 2 or 3");
        return size;
    }

    /// <summary>
    /// The windows with so many more points after the last that a window that begins within counts, too, where the file
    /// says so.
    /// </summary>
    private static Windows Rounded(OperatorCall call)
    {
        Windows windows = Windows.Read(call, Size(call));
        if (call.Node.Whole("ceil_mode", 0) == 0)
            return windows;
        long[] points = call.X.shape[2..];
        long[] after = [.. windows.After];
        for (int i = 0; i < points.Length; i++)
        {
            long last = points[i] + windows.Before[i]; // no window begins later
            long room = last + windows.After[i] - windows.Span(i);
            long more = (room + windows.Stride[i] - 1) / windows.Stride[i] * windows.Stride[i] - room;
            if (room + more < last)
                after[i] += more;
        }
        return windows with { After = after };
    }

    private static Tensor Means(Tensor x, Windows windows)
    {
        long[] size = windows.Size;
        long[] stride = windows.Stride;
        return size.Length switch
        {
            1 => nn.functional.avg_pool1d(x, size[0], stride[0]),
            2 => nn.functional.avg_pool2d(x, size, stride),
            _ => nn.functional.avg_pool3d(x, size, stride),
        };
    }

    /// <summary>The share of each window's points that count.</summary>
    private static Tensor Share(Tensor x, Windows counted, Windows windows)
    {
        Tensor ones = Padded(ones_like(x.narrow(0, 0, 1).narrow(1, 0, 1)), counted, 1);
        Windows rest = windows with
        {
            Before = [.. windows.Before.Zip(counted.Before, (all, some) => all - some)],
            After = [.. windows.After.Zip(counted.After, (all, some) => all - some)],
        };
        return Means(Padded(ones, rest, 0), windows);
    }

    private static Tensor Padded(Tensor x, Windows windows, double value)
    {
        if (windows.Before.Concat(windows.After).All(points => points == 0))
            return x.alias();
        long[] sides =
        [
            .. windows.Before.Zip(windows.After).Reverse().SelectMany(side => new[] { side.First, side.Second }),
        ];
        return nn.functional.pad(x, sides, PaddingModes.Constant, value);
    }

    private static long[] Zeros(Windows windows) => new long[windows.Size.Length];

    private static bool IsSame(Windows one, Windows other) =>
        one.Before.SequenceEqual(other.Before) && one.After.SequenceEqual(other.After);
}
