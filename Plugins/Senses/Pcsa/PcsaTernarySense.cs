using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// A precharge sense amplifier per pair reads 0 where neither branch discharges in time: both outputs stay precharged,
/// and their XOR says so. Else it reads +1 where device 0 discharges its branch first (arXiv:2005.01973).
/// </summary>
internal sealed class PcsaTernarySense(PcsaTernaryOptions options) : ISense, IReadEnergies
{
    private const double Room = 300; // K: where the set point is

    private readonly Mismatch mismatch = new(options.OffsetSigma, options.JitterSigma);

    public IReadOnlyList<Imperfection> Imperfections => mismatch.Imperfections;

    public Quantity ReadEnergy => ReadEnergies.Recharge(options.Circuit, options.Vdd);

    public Quantity? OperationEnergy => ReadEnergies.Operation(options.LogicEnergy);

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        BranchRace race = new(options.Circuit, new OperatingPoint(options.Vdd, conditions.Temperature, options.Corner));
        return new RaceArray(
            "pcsa-ternary",
            [.. shape],
            new BranchPairs(Amplifiers.Count(shape), race, mismatch, conditions),
            (float)Time(race, range)
        );
    }

    /// <summary>The replica has the least resistance of the memory's range: it tells how long a 1 may take.</summary>
    private double Time(BranchRace race, ConductanceRange range) =>
        options.Timing == Timing.Fixed
            ? options.Time
            : race.ReplicaTime(options.Time, new OperatingPoint(options.SetPoint, Room, Corner.Typical), 1 / range.Max);
}
