using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>direct</c> reads the conductance of one device as a value. The least conductance of the memory's range
/// reads -1, the greatest reads +1, and the value is linear in between.
/// </summary>
internal sealed class DirectSense : ISense
{
    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => [];

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new DirectArray(new SingleDevices("direct", [.. shape], range));
}
