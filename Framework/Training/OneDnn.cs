using System.Runtime.InteropServices;

namespace Modular.Training;

/// <summary>
/// The library that libtorch takes for convolutions on CPUs. That of libtorch 2.10.0 reads memory that nobody wrote
/// where numbers of channels are not multiples of 16 (seen with AVX-512, rarely with AVX2): sums and gradients are then
/// NaN at times, or merely wrong (docs/adr/0009). Without it, and without NNPACK, which it would try next and warns of
/// where it cannot, libtorch computes convolutions itself.
/// </summary>
internal static class OneDnn
{
    /// <summary>
    /// For the whole process; libtorch is loaded. Nothing happens where this libtorch has no such switch.
    /// </summary>
    public static void Off()
    {
        try
        {
            if (OperatingSystem.IsWindows())
                TurnOnWindows(ContextOnWindows(), false);
            else
            {
                Turn(Context(), false);
                TurnNnpack(Context(), false);
            }
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // Built without oneDNN, or this libtorch's library has another name.
        }
    }

    [DllImport("torch_cpu", EntryPoint = "_ZN2at13globalContextEv")]
    private static extern nint Context();

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context20setUserEnabledMkldnnEb")]
    private static extern void Turn(nint context, [MarshalAs(UnmanagedType.U1)] bool on);

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context20setUserEnabledNNPACKEb")]
    private static extern void TurnNnpack(nint context, [MarshalAs(UnmanagedType.U1)] bool on);

    [DllImport("torch_cpu", EntryPoint = "?globalContext@at@@YAAEAVContext@1@XZ")]
    private static extern nint ContextOnWindows();

    [DllImport("torch_cpu", EntryPoint = "?setUserEnabledMkldnn@Context@at@@QEAAX_N@Z")]
    private static extern void TurnOnWindows(nint context, [MarshalAs(UnmanagedType.U1)] bool on);
}
