namespace Modular.Arrays;

/// <summary>Puts the elements of an array into another order.</summary>
public static class AxisOrder
{
    /// <summary>
    /// The elements with the last axis fastest, of an array whose first axis runs fastest, as Fortran and MATLAB have
    /// it.
    /// </summary>
    /// <param name="content">The bytes of all elements, first axis fastest.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="bytes">The bytes of an element.</param>
    public static byte[] LastFastest(byte[] content, IReadOnlyList<long> shape, int bytes)
    {
        long[] steps = new long[shape.Count];
        long step = 1;
        for (int axis = 0; axis < shape.Count; axis++)
        {
            steps[axis] = step;
            step *= shape[axis];
        }
        return Take(content, shape, steps, bytes);
    }

    /// <summary>Elements in the order of new axes, the last of them fastest.</summary>
    /// <param name="content">The elements as they are.</param>
    /// <param name="shape">The lengths of the new axes.</param>
    /// <param name="steps">How many elements apart neighbours along each new axis are now.</param>
    /// <param name="bytes">The bytes of an element.</param>
    public static byte[] Take(byte[] content, IReadOnlyList<long> shape, IReadOnlyList<long> steps, int bytes)
    {
        byte[] ordered = new byte[content.Length];
        long[] place = new long[shape.Count];
        long from = 0;
        for (int to = 0; to < ordered.Length; to += bytes)
        {
            content.AsSpan((int)(from * bytes), bytes).CopyTo(ordered.AsSpan(to));
            for (int axis = shape.Count - 1; axis >= 0; axis--)
            {
                from += steps[axis];
                if (++place[axis] < shape[axis])
                    break;
                from -= steps[axis] * shape[axis];
                place[axis] = 0;
            }
        }
        return ordered;
    }

    /// <summary>Turns the order of bytes in each element, in place.</summary>
    internal static void Swap(byte[] content, int bytes)
    {
        for (int start = 0; bytes > 1 && start < content.Length; start += bytes)
            content.AsSpan(start, bytes).Reverse();
    }
}
