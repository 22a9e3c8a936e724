namespace Modular.Executors;

/// <summary>
/// The environment variable that makes cuBLAS give the same bits every time, from its manual on reproducibility. It has
/// no effect on a processor.
/// </summary>
internal static class GpuWorkspace
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "CUBLAS_WORKSPACE_CONFIG";

    /// <summary>The value: eight buffers of 4096 KiB.</summary>
    public const string Value = ":4096:8";
}
