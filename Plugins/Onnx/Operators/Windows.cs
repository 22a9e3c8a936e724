namespace Modular.Plugins.Onnx.Operators;

/// <summary>
/// The windows that a convolution or a pool moves over its input, one number for each axis of points.
/// </summary>
internal sealed record Windows
{
    /// <summary>The size of a window in points.</summary>
    public required long[] Size { get; init; }

    /// <summary>The distance of neighbouring windows.</summary>
    public required long[] Stride { get; init; }

    /// <summary>The distance of neighbouring points of a window.</summary>
    public required long[] Dilation { get; init; }

    /// <summary>The points that are added before the first.</summary>
    public required long[] Before { get; init; }

    /// <summary>The points that are added after the last.</summary>
    public required long[] After { get; init; }

    /// <summary>The points from the first to the last of a window.</summary>
    public long Span(int axis) => (Size[axis] - 1) * Dilation[axis] + 1;

    /// <summary>How many windows fit along each axis of an input with these points.</summary>
    public long[] Positions(long[] points) => [.. points.Select((_, i) => (Room(points, i) / Stride[i]) + 1)];

    /// <summary>Reads the windows of an operator.</summary>
    /// <param name="call">The call of the operator.</param>
    /// <param name="size">The size of a window.</param>
    public static Windows Read(OperatorCall call, long[] size)
    {
        long[] points = call.X.shape[2..];
        if (points.Length != size.Length)
            throw call.Node.Wrong(
                $"has windows of {size.Length} axes for inputs {Elementwise.Text(call.X.shape)}",
                "as many axes of points"
            );
        var windows = new Windows
        {
            Size = Sound(call, "kernel_shape", size, size.Length, 1),
            Stride = Sound(call, "strides", call.Node.Wholes("strides"), size.Length, 1),
            Dilation = Sound(call, "dilations", call.Node.Wholes("dilations"), size.Length, 1),
            Before = new long[size.Length],
            After = new long[size.Length],
        };
        windows = Padded(call, windows, points);
        for (int i = 0; i < points.Length; i++)
            if (windows.Room(points, i) < 0)
                throw call.Node.Wrong(
                    $"has windows of {windows.Span(i)} points for {points[i]} points of its input",
                    "windows that fit",
                    "Use larger samples, or export the network again"
                );
        return windows;
    }

    private long Room(long[] points, int i) => points[i] + Before[i] + After[i] - Span(i);

    private static Windows Padded(OperatorCall call, Windows windows, long[] points)
    {
        string mode = call.Node.Word("auto_pad", "NOTSET");
        if (mode is "SAME_UPPER" or "SAME_LOWER")
            return Same(windows, points, isMoreAfter: mode == "SAME_UPPER");
        if (mode is not ("NOTSET" or "VALID"))
            throw call.Node.Wrong($"has auto_pad '{mode}'", "NOTSET, VALID, SAME_UPPER or SAME_LOWER");
        if (mode == "VALID" || call.Node.Wholes("pads") is not { } given)
            return windows;
        long[] pads = Sound(call, "pads", given, 2 * points.Length, 0);
        return windows with { Before = pads[..points.Length], After = pads[points.Length..] };
    }

    /// <summary>As many windows as points divided by the stride; an odd point goes to one side.</summary>
    private static Windows Same(Windows windows, long[] points, bool isMoreAfter)
    {
        var before = new long[points.Length];
        var after = new long[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            long positions = (points[i] + windows.Stride[i] - 1) / windows.Stride[i];
            long added = Math.Max(0, (positions - 1) * windows.Stride[i] + windows.Span(i) - points[i]);
            before[i] = isMoreAfter ? added / 2 : added - added / 2;
            after[i] = added - before[i];
        }
        return windows with { Before = before, After = after };
    }

    /// <summary>An attribute with a number for each axis; ones where it is left out.</summary>
    private static long[] Sound(OperatorCall call, string name, long[]? given, int count, long least)
    {
        long[] numbers = given ?? [.. Enumerable.Repeat(1L, count)];
        if (numbers.Length != count)
            throw call.Node.Wrong($"has {numbers.Length} numbers as {name}", $"{count}");
        if (numbers.Any(number => number < least || number > 1 << 20))
            throw call.Node.Wrong($"has {name} {Elementwise.Text(numbers)}", $"numbers from {least} to {1 << 20}");
        return numbers;
    }
}
