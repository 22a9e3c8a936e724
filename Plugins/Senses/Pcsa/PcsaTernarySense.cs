using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>pcsa-ternary</c>: one precharge sense amplifier for each pair of devices reads 0 if neither branch
/// discharges in time, which leaves both outputs precharged and shows in their XOR. Otherwise it reads +1 if device 0
/// discharges its branch first, and -1 if device 1 does (arXiv:2005.01973).
/// </summary>
internal sealed class PcsaTernarySense(PcsaTernaryOptions options) : ISense, IReadEnergies, IUseEnergies
{
    private const double Room = 300; // K: the temperature of the set point

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
        return new RaceArray("pcsa-ternary", [.. shape], pairs, limit: (float)Time(race, range));
    }

    /// <summary>
    /// The time of a read, s. The replica has the least resistance of the memory's range, so that it tells how long a
    /// device that holds a 1 may take.
    /// </summary>
    private double Time(BranchRace race, ConductanceRange range)
    {
        if (options.Timing == Timing.Fixed)
            return options.Time;
        var setPoint = new OperatingPoint(options.SetPoint, Room, Corner.Typical);
        double replica = 1 / range.Max;
        return race.ReplicaTime(options.Time, setPoint, replica);
    }
}
