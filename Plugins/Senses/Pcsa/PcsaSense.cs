using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>pcsa</c>: one precharge sense amplifier for each pair of devices reads +1 if device 0 discharges its
/// branch first, and -1 otherwise. A read takes as long as the faster branch needs.
/// </summary>
internal sealed class PcsaSense(PcsaOptions options) : ISense, IReadEnergies, IUseEnergies
{
    private readonly Mismatch mismatch = new(options.OffsetSigma, options.JitterSigma);

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => mismatch.Imperfections;

    /// <inheritdoc/>
    public Quantity ReadEnergy => ReadEnergies.Recharge(options.Circuit, options.Vdd);

    /// <inheritdoc/>
    public Quantity? OperationEnergy => ReadEnergies.Operation(options.LogicEnergy);

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => LineEnergies.Sensing(use, options.Vdd);

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        var supply = new OperatingPoint(options.Vdd, conditions.Temperature, options.Corner);
        var race = new BranchRace(options.Circuit, supply);
        var pairs = new BranchPairs(Amplifiers.Count(shape), race, mismatch, conditions);
        return new RaceArray("pcsa", [.. shape], pairs, limit: float.PositiveInfinity);
    }
}
