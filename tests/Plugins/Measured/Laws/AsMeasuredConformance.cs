using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Curves as they are, raised by pulses, with writes, drift and read noise.</summary>
public sealed class AsMeasuredConformance : MemoryConformance, IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    protected override IMemory Create() =>
        new MeasuredMemory(
            new MeasuredOptions
            {
                Data = files.Curves(Known.SoftBounds, 1, 30),
                Law = LawName.AsMeasured,
                ReadNoise = 0.005,
                Levels = files.Write("levels.csv", ["target,conductance", "1e-5,1.1e-5", "2e-5,1.9e-5", "3e-5,3.1e-5"]),
                Drift = files.Write(
                    "drift.csv",
                    ["device,time,conductance", "a,1,1e-5", "a,100,0.8e-5", "b,1,1e-5", "b,100,0.9e-5"]
                ),
            }
        );
}
