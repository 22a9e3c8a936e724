using Modular.Training;

[assembly: AssemblyFixture(typeof(Modular.Framework.Tests.OneThread))]

namespace Modular.Framework.Tests;

/// <summary>Starts libtorch as the host does, once, before the first test.</summary>
public sealed class OneThread
{
    public OneThread()
    {
        Backend.Start();
    }
}
