using Modular.Rigs;
using Modular.Training;

[assembly: AssemblyFixture(typeof(Modular.Plugins.Tests.OneThread))]

namespace Modular.Plugins.Tests;

/// <summary>Starts libtorch as the host does, once, before the first test.</summary>
public sealed class OneThread
{
    public OneThread()
    {
        Backend.Start();
        OneDnn.IsAllowed = false; // tests run side by side
    }
}
