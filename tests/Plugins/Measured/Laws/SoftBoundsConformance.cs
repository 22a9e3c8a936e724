using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Both directions, as quantiles.</summary>
public sealed class SoftBoundsConformance : MemoryConformance, IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    protected override IMemory Create() =>
        new MeasuredMemory(
            new MeasuredOptions
            {
                Data = files.Both(Known.Depression, Known.SoftBounds, 30),
                Law = LawName.SoftBounds,
                Spread = SpreadLaw.Quantiles,
            }
        );
}
