using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>differential-analog</c> reads the difference of two devices as a value: the conductance of device 0
/// minus that of device 1, divided by the width of the memory's range.
/// </summary>
internal sealed class DifferentialAnalogSense : ISense
{
    private static readonly SenseInput Input = new(
        "differential-analog",
        "subtracts pairs",
        "2 devices, such as 'differential-analog'"
    );

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => [];

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new DifferentialAnalogArray(new DevicePairs(Input, [.. shape], range.Max - range.Min));
}
