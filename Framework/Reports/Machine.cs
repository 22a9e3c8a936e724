using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Modular.Reports;

/// <summary>The computer on which this process runs. Results may depend on its instruction sets.</summary>
internal sealed record Machine
{
    public string MachineName { get; } = Environment.MachineName;
    public string System { get; } = RuntimeInformation.OSDescription;
    public string Architecture { get; } = RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>
    /// The name of the processor, with family, model and stepping where the system tells them; null where it tells no
    /// name.
    /// </summary>
    public string? Processor { get; init; } = ReadProcessor();

    public int Cores { get; } = Environment.ProcessorCount;

    /// <summary>The vector instructions that .NET uses here; libtorch chooses among the same.</summary>
    public IReadOnlyList<string> InstructionSets { get; init; } =
    [.. Known.Where(set => set.IsSupported).Select(set => set.Name)];

    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;
    public int TorchThreads => 1;

    private static IReadOnlyList<InstructionSet> Known =>
        [
            new("SSE4.2", Sse42.IsSupported),
            new("AVX", Avx.IsSupported),
            new("AVX2", Avx2.IsSupported),
            new("FMA", Fma.IsSupported),
            new("AVX-512F", Avx512F.IsSupported),
            new("AVX-512BW", Avx512BW.IsSupported),
            new("AVX-512DQ", Avx512DQ.IsSupported),
            new("AVX-512CD", Avx512CD.IsSupported),
            new("AVX-512VBMI", Avx512Vbmi.IsSupported),
            new("AdvSimd", AdvSimd.IsSupported),
            new("Dp", Dp.IsSupported),
        ];

    private static string? ReadProcessor()
    {
        if (OperatingSystem.IsLinux())
            return FromLinux();
        if (OperatingSystem.IsMacOS())
            return FromMac();
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
    }

    /// <summary>
    /// The name of the processor in the kernel of macOS, such as "Apple M2"; null where there is none.
    /// </summary>
    private static string? FromMac()
    {
        byte[] name = new byte[256];
        nint length = name.Length;
        if (AskKernel("machdep.cpu.brand_string", name, ref length, 0, 0) != 0)
            return null;
        return Encoding.UTF8.GetString(name, 0, (int)length).TrimEnd('\0');
    }

    [DllImport("libc", EntryPoint = "sysctlbyname")]
    private static extern int AskKernel(string name, byte[] value, ref nint length, nint newValue, nint newLength);

    private static string? FromLinux()
    {
        const string file = "/proc/cpuinfo";
        if (!File.Exists(file))
            return null;
        Dictionary<string, string> first = [];
        foreach (string line in File.ReadLines(file).TakeWhile(line => line.Length > 0))
        {
            string[] pair = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2)
                first.TryAdd(pair[0], pair[1]);
        }
        if (!first.TryGetValue("model name", out string? name))
            return null;
        string family = first.GetValueOrDefault("cpu family", "");
        string model = first.GetValueOrDefault("model", "");
        string stepping = first.GetValueOrDefault("stepping", "");
        return $"{name} (family {family}, model {model}, stepping {stepping})";
    }

    private sealed record InstructionSet(string Name, bool IsSupported);
}
