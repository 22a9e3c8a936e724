namespace Modular.Plugins.Measured;

/// <summary>
/// Drift exponents by state: mean and standard deviation of groups of like states, linear in ln(G) between their
/// centres and constant beyond the outer ones.
/// </summary>
internal sealed class DriftStates
{
    /// <summary>The fewest devices that are told apart by state: two in each of two groups.</summary>
    public const int LeastDevices = 4;

    private const int DevicesOfGroup = 15; // the relative error of a group's sigma is then 19 % (assumed)
    private const int MostGroups = 8; // (assumed)

    private readonly double[] centres; // ln(G), rising [groups]
    private readonly double[] means; // [groups]
    private readonly double[] sigmas; // [groups]

    /// <param name="conductances">The first conductance of each device, siemens [devices].</param>
    /// <param name="exponents">The drift exponent of each device [devices].</param>
    /// <param name="squaredErrors">The squared standard error of its exponent [devices].</param>
    public DriftStates(double[] conductances, double[] exponents, double[] squaredErrors)
    {
        int[] order = [.. Enumerable.Range(0, conductances.Length).OrderBy(device => conductances[device])];
        int[][] groups = [.. Groups(order, [.. order.Select(device => Math.Log(conductances[device]))])];
        Alone = [.. order.Except(groups.SelectMany(group => group)).Select(device => conductances[device])];
        All =
        [
            .. groups.Select(devices => new DriftState(
                Math.Exp(devices.Average(device => Math.Log(conductances[device]))),
                new Population(
                    [.. devices.Select(device => exponents[device])],
                    [.. devices.Select(device => squaredErrors[device])]
                )
            )),
        ];
        centres = [.. All.Select(state => Math.Log(state.Conductance))];
        means = [.. All.Select(state => state.Exponents.Mean.Value)];
        sigmas = [.. All.Select(state => state.Exponents.Sigma.Value)];
    }

    /// <summary>
    /// The devices of each group. States far apart are in no group together, and those between two gaps are divided
    /// into groups of about as many devices each. One or two devices far from all others are in none.
    /// </summary>
    /// <param name="order">The devices by rising conductance [devices].</param>
    /// <param name="states">ln(G) of the devices, rising [devices].</param>
    private static IEnumerable<int[]> Groups(int[] order, double[] states)
    {
        IReadOnlyList<int> cuts = StateGaps.Find(states);
        int[][] parts = [.. cuts.Zip(cuts.Skip(1), (first, end) => order[first..end])];
        int[][] large = [.. parts.Where(part => part.Length >= StateGaps.LeastDevices)];
        if (large.Length == 0)
            return Divide(order, 2);
        int devices = large.Sum(part => part.Length);
        int ofGroup = Math.Max(DevicesOfGroup, (devices + MostGroups - 1) / MostGroups);
        int least = large.Length == 1 ? 2 : 1;
        return large.SelectMany(part => Divide(part, Math.Max(least, part.Length / ofGroup)));
    }

    private static IEnumerable<int[]> Divide(int[] part, int groups) =>
        Enumerable
            .Range(0, groups)
            .Select(group => part[(group * part.Length / groups)..((group + 1) * part.Length / groups)]);

    /// <summary>The groups, by rising conductance.</summary>
    public IReadOnlyList<DriftState> All { get; }

    /// <summary>
    /// The first conductances of devices in no group, too few and far from all others, siemens, rising.
    /// </summary>
    public IReadOnlyList<double> Alone { get; }

    /// <summary>The mean exponent of devices at a conductance, siemens.</summary>
    public double Mean(double conductance) => PiecewiseLinear.Interpolate(centres, means, Math.Log(conductance));

    /// <summary>The standard deviation of the exponent over devices at a conductance, siemens.</summary>
    public double Sigma(double conductance) => PiecewiseLinear.Interpolate(centres, sigmas, Math.Log(conductance));
}
