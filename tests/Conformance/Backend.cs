using Modular.Rigs;

namespace Modular.Conformance;

/// <summary>
/// Starts libtorch as the host does: with one thread, because results of one thread and two differ in bits, and without
/// oneDNN, which reads memory that nobody wrote.
/// </summary>
internal static class Backend
{
    /// <summary>Sets the number of threads to one and turns oneDNN off.</summary>
    public static void Start()
    {
        TorchSharp.torch.set_num_threads(1);
        OneDnn.Off();
    }
}
