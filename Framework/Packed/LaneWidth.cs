using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>How many images a register holds side by side; no result depends on it.</summary>
internal enum LaneWidth
{
    /// <summary>64 images at a time, in general registers.</summary>
    Bits64,

    /// <summary>256 images: AVX2, or two registers of AdvSimd.</summary>
    Bits256,

    /// <summary>512 images at a time, with AVX-512.</summary>
    Bits512,
}

/// <summary>The widest registers of this machine.</summary>
internal static class MachineLanes
{
    /// <summary>The widest registers that are fast here.</summary>
    public static LaneWidth Widest
    {
        get
        {
            if (Vector512.IsHardwareAccelerated)
                return LaneWidth.Bits512;
            if (Vector256.IsHardwareAccelerated)
                return LaneWidth.Bits256;
            return LaneWidth.Bits64;
        }
    }
}
