using Modular.Conformance;
using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.SttMram;

namespace Modular.Plugins.Tests.SttMram;

/// <summary>
/// Of a few hundred devices, some must fail to switch and some must be disturbed for that to show. The median is held:
/// at constant mean, the spread of a rate changes who errs and not how many.
/// </summary>
public sealed class SttConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new SttMemory(
            new SttOptions
            {
                PulseLength = 3e-9,
                ReadCurrent = 0.95,
                Holds = SpreadHolds.Median,
            }
        );

    /// <summary>
    /// Of retention, one device in 100 million flips in ten years; the spread of rates shows in the errors.
    /// </summary>
    protected override Appearance Appears(string imperfection) =>
        imperfection switch
        {
            "retention" => new() { Strength = 1e6 },
            "write-error-spread" => new() { ShowsIn = "write-error" },
            _ => new(),
        };
}
