using Modular.Training;

namespace Modular.Conformance;

/// <summary>
/// libtorch as the host starts it: results differ in bits between one thread and two, and oneDNN reads memory that
/// nobody wrote.
/// </summary>
internal static class Backend
{
    public static void Start()
    {
        TorchSharp.torch.set_num_threads(1);
        OneDnn.Off();
    }
}
