namespace Modular.Executors;

/// <summary>
/// What cuBLAS needs in the environment before it gives the same bits every time, from its manual on reproducibility.
/// It has no effect on a processor.
/// </summary>
internal static class GpuWorkspace
{
    /// <summary>The name of the variable.</summary>
    public const string Variable = "CUBLAS_WORKSPACE_CONFIG";

    /// <summary>Eight buffers of 4096 KiB.</summary>
    public const string Value = ":4096:8";
}
