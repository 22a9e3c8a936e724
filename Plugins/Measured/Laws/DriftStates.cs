namespace Modular.Plugins.Measured;

/// <summary>
/// Drift exponents by state: mean and standard deviation of groups of like states, linear in ln(G) between their centres
/// and constant beyond the outer ones.
/// </summary>
internal sealed class DriftStates
{
    /// <summary>The fewest devices that are told apart by state: two in each of two groups.</summary>
    public const int LeastDevices = 4;

    private const int DevicesOfGroup = 15; // the relative error of a group's sigma is then 19 % (assumed)
    private const int MostGroups = 8; // (assumed)
    private const double GapsOfStates = 5; // mean gaps nearby that a gap between states exceeds (assumed)

    private readonly double[] centres; // ln(G), rising [groups]
    private readonly double[] means; // [groups]
    private readonly double[] sigmas; // [groups]

    /// <param name="conductances">The first conductance of each device, siemens [devices].</param>
    /// <param name="exponents">Its exponent [devices].</param>
    /// <param name="squaredErrors">The squared standard error of its exponent [devices].</param>
    public DriftStates(double[] conductances, double[] exponents, double[] squaredErrors)
    {
        int[] order = [.. Enumerable.Range(0, conductances.Length).OrderBy(device => conductances[device])];
        int[] cuts = Cuts([.. order.Select(device => Math.Log(conductances[device]))]);
        All =
        [
            .. cuts.Zip(cuts.Skip(1), (first, end) => order[first..end])
                .Select(devices => new DriftState(
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
    /// Where the groups begin, and the end of the last. Groups have about as many devices each, but a gap between states
    /// divides them: states far apart are in no group together.
    /// </summary>
    /// <param name="states">ln(G), rising [devices].</param>
    private static int[] Cuts(double[] states)
    {
        int groups = Math.Clamp(states.Length / DevicesOfGroup, 2, MostGroups);
        int least = Math.Max(2, states.Length / groups / 2);
        List<int> cuts = [0];
        for (int group = 1; group < groups; group++)
        {
            int cut = Cut(states, group * states.Length / groups, states.Length / groups / 2);
            bool isRoom = cut - cuts[^1] >= least;
            if (isRoom)
                cuts.Add(cut);
            else if (cuts.Count > 1 && Gap(states, cut) > Gap(states, cuts[^1]))
                cuts[^1] = cut;
        }
        if (cuts.Count > 1 && states.Length - cuts[^1] < least)
            cuts.RemoveAt(cuts.Count - 1);
        return [.. cuts, states.Length];
    }

    /// <summary>The greatest gap near a place, if it is far greater than the others there; else the place itself.</summary>
    private static int Cut(double[] states, int middle, int reach)
    {
        int[] near = [.. Enumerable.Range(middle - reach, 2 * reach + 1).Where(i => i > 0 && i < states.Length)];
        int widest = near.MaxBy(i => Gap(states, i));
        return Gap(states, widest) > GapsOfStates * near.Average(i => Gap(states, i)) ? widest : middle;
    }

    /// <summary>How far the device at a place is from the one before it, ln(G).</summary>
    private static double Gap(double[] states, int place) => states[place] - states[place - 1];

    /// <summary>The groups, by rising conductance.</summary>
    public IReadOnlyList<DriftState> All { get; }

    /// <summary>The mean exponent of devices at a conductance, siemens.</summary>
    public double Mean(double conductance) => PiecewiseLinear.Interpolate(centres, means, Math.Log(conductance));

    /// <summary>The standard deviation of the exponent over devices at a conductance, siemens.</summary>
    public double Sigma(double conductance) => PiecewiseLinear.Interpolate(centres, sigmas, Math.Log(conductance));
}
