using Modular.Rigs;
using Modular.Training;

[assembly: AssemblyFixture(typeof(Modular.Framework.Tests.OneThread))]

namespace Modular.Framework.Tests;

/// <summary>
/// Starts libtorch as the host does, once, before the first test, and puts this process into the state of trials: the
/// first of them would else change the culture under the eyes of tests beside it.
/// </summary>
public sealed class OneThread
{
    public OneThread()
    {
        Backend.Start();
        OneDnn.IsAllowed = false; // tests run side by side
        HostState.StartTrial();
    }
}
