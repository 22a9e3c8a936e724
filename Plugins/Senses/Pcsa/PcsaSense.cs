using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// A precharge sense amplifier per pair reads +1 where device 0 discharges its branch first, however long that takes.
/// </summary>
internal sealed class PcsaSense(PcsaOptions options) : ISense, IReadEnergies
{
    private readonly Mismatch mismatch = new(options.OffsetSigma, options.JitterSigma);

    public IReadOnlyList<Imperfection> Imperfections => mismatch.Imperfections;

    public Quantity ReadEnergy => ReadEnergies.Recharge(options.Circuit, options.Vdd);

    public Quantity? OperationEnergy => ReadEnergies.Operation(options.LogicEnergy);

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        BranchRace race = new(options.Circuit, new OperatingPoint(options.Vdd, conditions.Temperature, options.Corner));
        return new RaceArray(
            "pcsa",
            [.. shape],
            new BranchPairs(Amplifiers.Count(shape), race, mismatch, conditions),
            float.PositiveInfinity
        );
    }
}
