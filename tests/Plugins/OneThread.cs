using TorchSharp;

[assembly: AssemblyFixture(typeof(Modular.Plugins.Tests.OneThread))]

namespace Modular.Plugins.Tests;

/// <summary>Holds libtorch to one thread before the first test, as the host does: its results differ in bits between one thread and two.</summary>
public sealed class OneThread
{
    public OneThread() => torch.set_num_threads(1);
}
