using System.Runtime.InteropServices;

namespace Modular.Rigs;

/// <summary>
/// The library that libtorch takes for convolutions on CPUs. That of libtorch 2.10.0 reads memory that nobody wrote
/// where numbers of channels are not multiples of 16 (seen with AVX-512, rarely with AVX2): sums and gradients are then
/// NaN at times, or merely wrong (docs/adr/0009). So it is off, and on only while a convolution is computed whose
/// channels are such multiples. NNPACK, which libtorch would try next and warns of where it cannot, is off always.
/// </summary>
internal static class OneDnn
{
    private static readonly Lock Turn = new();
    private static bool hasSwitch;

    /// <summary>
    /// Turns it off for the whole process; libtorch is loaded. Nothing happens where this libtorch has no such switch.
    /// </summary>
    public static void Off()
    {
        try
        {
            lock (Turn)
                Switch(false);
            if (!OperatingSystem.IsWindows())
                SwitchNnpack(Context(), false);
            hasSwitch = true;
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // Built without oneDNN, or this libtorch's library has another name.
        }
    }

    /// <summary>
    /// Whether convolutions may turn it on. The switch belongs to the process: where several threads compute
    /// convolutions side by side, as tests do, one would turn it for the others.
    /// </summary>
    public static bool IsAllowed { get; set; } = true;

    /// <summary>Computes something with oneDNN on, if this libtorch has the switch.</summary>
    public static T With<T>(Func<T> compute)
    {
        if (!hasSwitch || !IsAllowed)
            return compute();
        lock (Turn)
        {
            Switch(true);
            try
            {
                return compute();
            }
            finally
            {
                Switch(false);
            }
        }
    }

    private static void Switch(bool on)
    {
        if (OperatingSystem.IsWindows())
            SwitchOnWindows(ContextOnWindows(), on);
        else
            Switch(Context(), on);
    }

    [DllImport("torch_cpu", EntryPoint = "_ZN2at13globalContextEv")]
    private static extern nint Context();

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context20setUserEnabledMkldnnEb")]
    private static extern void Switch(nint context, [MarshalAs(UnmanagedType.U1)] bool on);

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context20setUserEnabledNNPACKEb")]
    private static extern void SwitchNnpack(nint context, [MarshalAs(UnmanagedType.U1)] bool on);

    [DllImport("torch_cpu", EntryPoint = "?globalContext@at@@YAAEAVContext@1@XZ")]
    private static extern nint ContextOnWindows();

    [DllImport("torch_cpu", EntryPoint = "?setUserEnabledMkldnn@Context@at@@QEAAX_N@Z")]
    private static extern void SwitchOnWindows(nint context, [MarshalAs(UnmanagedType.U1)] bool on);
}
