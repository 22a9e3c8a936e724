using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Modular.Reports;

/// <summary>The computer that this runs on; results may depend on its instruction sets.</summary>
internal sealed record Machine
{
    public string MachineName { get; } = Environment.MachineName;
    public string System { get; } = RuntimeInformation.OSDescription;
    public string Architecture { get; } = RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>
    /// The processor's own name for itself, with family, model and stepping where the system tells them; null where it
    /// tells nothing.
    /// </summary>
    public string? Processor { get; init; } =
        OperatingSystem.IsLinux() ? FromLinux() : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");

    public int Cores { get; } = Environment.ProcessorCount;

    /// <summary>Vector instructions that .NET uses here; libtorch chooses among the same.</summary>
    public IReadOnlyList<string> InstructionSets { get; init; } =
    [.. Known.Where(set => set.There).Select(set => set.Name)];

    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;
    public int TorchThreads => 1;

    private static IEnumerable<(string Name, bool There)> Known =>
        [
            ("SSE4.2", Sse42.IsSupported),
            ("AVX", Avx.IsSupported),
            ("AVX2", Avx2.IsSupported),
            ("FMA", Fma.IsSupported),
            ("AVX-512F", Avx512F.IsSupported),
            ("AVX-512BW", Avx512BW.IsSupported),
            ("AVX-512DQ", Avx512DQ.IsSupported),
            ("AVX-512CD", Avx512CD.IsSupported),
            ("AVX-512VBMI", Avx512Vbmi.IsSupported),
            ("AdvSimd", AdvSimd.IsSupported),
            ("Dp", Dp.IsSupported),
        ];

    private static string? FromLinux()
    {
        const string file = "/proc/cpuinfo";
        Dictionary<string, string> first = (File.Exists(file) ? File.ReadLines(file) : [])
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return first.TryGetValue("model name", out string? name)
            ? $"{name} (family {first.GetValueOrDefault("cpu family")}, model {first.GetValueOrDefault("model")}, stepping {first.GetValueOrDefault("stepping")})"
            : null;
    }
}
