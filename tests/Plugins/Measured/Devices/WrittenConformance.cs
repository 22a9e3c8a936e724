using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Without pulse responses: writes, drift and reads.</summary>
public sealed class WrittenConformance : MemoryConformance, IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    protected override IMemory Create() =>
        new MeasuredMemory(
            new MeasuredOptions
            {
                Levels = files.Write(
                    "levels.csv",
                    "target,conductance",
                    "1e-5,1.1e-5",
                    "1e-5,1e-5",
                    "1e-5,0.9e-5",
                    "3e-5,3.1e-5",
                    "3e-5,3e-5",
                    "3e-5,2.8e-5"
                ),
                Drift = files.Write(
                    "drift.csv",
                    "device,time,conductance",
                    "a,1,1e-5",
                    "a,100,0.8e-5",
                    "b,1,1e-5",
                    "b,100,0.9e-5"
                ),
                Reads = files.Write(
                    "reads.csv",
                    "device,read,conductance",
                    "a,0,1e-5",
                    "a,1,1.02e-5",
                    "b,0,2e-5",
                    "b,1,2.1e-5"
                ),
            }
        );
}
