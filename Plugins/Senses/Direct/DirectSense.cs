using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// Reads the conductance of one device as a value: the least of the range is -1, the greatest +1, linear between.
/// </summary>
internal sealed class DirectSense : ISense
{
    public IReadOnlyList<Imperfection> Imperfections => [];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new DirectArray(new SingleDevices("direct", [.. shape], range));
}
