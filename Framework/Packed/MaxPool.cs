using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>
/// The largest value of each window of a picture, without padding. On bits that say whether a value reaches a level it
/// is an or, for the largest value reaches it where any does.
/// </summary>
/// <param name="Height">The rows of a window.</param>
/// <param name="Width">The columns of a window.</param>
/// <param name="StrideDown">How far a window is from the next below.</param>
/// <param name="StrideRight">How far a window is from the next on the right.</param>
internal sealed record MaxPool(int Height, int Width, int StrideDown, int StrideRight)
{
    /// <summary>The shape of what comes out.</summary>
    public SignalShape Outputs(SignalShape inputs) =>
        new(inputs.Channels, (inputs.Height - Height) / StrideDown + 1, (inputs.Width - Width) / StrideRight + 1);

    /// <summary>Pools planes [any, channels, rows, columns].</summary>
    public void Run(BitPlanes bits, SignalShape inputs, BitPlanes pooled)
    {
        SignalShape outputs = Outputs(inputs);
        for (int channel = 0; channel < bits.Count / inputs.Points; channel++)
        for (int y = 0; y < outputs.Height; y++)
        for (int x = 0; x < outputs.Width; x++)
        {
            int first = channel * inputs.Points + y * StrideDown * inputs.Width + x * StrideRight;
            ref ulong target = ref pooled[channel * outputs.Points + y * outputs.Width + x];
            Any(bits, first, inputs.Width).StoreUnsafe(ref target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ulong> Any(BitPlanes bits, int first, int columns)
    {
        Vector512<ulong> any = Vector512<ulong>.Zero;
        for (int i = 0; i < Height; i++)
        for (int j = 0; j < Width; j++)
            any |= Vector512.LoadUnsafe(ref bits[first + i * columns + j]);
        return any;
    }
}
