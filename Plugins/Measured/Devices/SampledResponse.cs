namespace Modular.Plugins.Measured;

/// <summary>
/// The response of devices that follow measured curves. After the last pulse the conductance stays constant.
/// </summary>
/// <param name="places">The numbers of pulses at which the curves are given, rising [n].</param>
/// <param name="curves">ln(G / S) of each curve [curves][n].</param>
/// <param name="sign">+1 if pulses raise the conductance, -1 if they lower it.</param>
/// <param name="chosen">The index of the curve of each device [devices]; if empty, all follow the first curve.</param>
internal sealed class SampledResponse(double[] places, double[][] curves, int sign, int[] chosen) : IResponse
{
    /// <inheritdoc/>
    public double Conductance(int device, double pulses) =>
        Math.Exp(PiecewiseLinear.Interpolate(places, Curve(device), pulses));

    /// <inheritdoc/>
    public double Pulses(int device, double conductance) =>
        PiecewiseLinear.FirstReach(places, Curve(device), sign, Math.Log(conductance));

    private double[] Curve(int device) => curves[chosen.Length == 0 ? 0 : chosen[device]];
}
