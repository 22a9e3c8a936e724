using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// Reads the difference of two devices as a value: device 0 less device 1, over the width of the memory's range.
/// </summary>
internal sealed class DifferentialAnalogSense : ISense
{
    public IReadOnlyList<Imperfection> Imperfections => [];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new DifferentialAnalogArray([.. shape], range.Max - range.Min);
}
