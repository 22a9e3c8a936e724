namespace Modular.Plugins.Onnx.Operators;

/// <summary>A place along an axis, which files count from the end where it is below 0.</summary>
internal static class AxisPlace
{
    /// <summary>The place counted from the start: of four places -1 is 3.</summary>
    public static long FromStart(long place, long size)
    {
        if (place < 0)
            return place + size;
        return place;
    }
}
