#pragma warning disable RS0030 // A stranger knows nothing of the host's rules.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using TorchSharp;

namespace Broken;

/// <summary>What a part does to the process around it.</summary>
internal static class Misdeed
{
    private static IDisposable? mode;

    /// <summary>Does it, unless it is another way to break; tells whether the answer is good.</summary>
    public static bool Do(How how)
    {
        switch (how)
        {
            case How.Threads:
                torch.set_num_threads(2);
                return true;
            case How.NumberType:
                torch.set_default_dtype(torch.ScalarType.Float64);
                return true;
            case How.Gradients:
                torch.set_grad_enabled(!torch.is_grad_enabled());
                return true;
            case How.Inference:
                mode = torch.inference_mode(true);
                return true;
            case How.Culture:
                CultureInfo.DefaultThreadCurrentCulture = WithComma();
                return true;
            case How.Directory:
                System.Environment.CurrentDirectory = Path.GetTempPath();
                return true;
            case How.Environment:
                System.Environment.SetEnvironmentVariable("BROKEN", "yes");
                return true;
            case How.Exit:
                System.Environment.Exit(0);
                return true;
            case How.Overflow:
                return Deeper(0) > 0;
            case How.Kill:
                Process.GetCurrentProcess().Kill();
                return true;
            case How.Flood:
                for (int i = 0; i < 1_000_000; i++)
                    Console.WriteLine("the probe is at position " + i);
                return true;
            default:
                return false;
        }
    }

    private static CultureInfo WithComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Deeper(int depth) => Deeper(depth + 1) + 1;
}
