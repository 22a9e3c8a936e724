using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>One direction, with noise of reads and of pulses.</summary>
public sealed class TwoSlopeConformance : MemoryConformance, IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    protected override IMemory Create() =>
        new MeasuredMemory(new MeasuredOptions { Data = files.Curves(Known.TwoSlope, 1, 40), ReadNoise = 0.006 });
}
