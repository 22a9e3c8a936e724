namespace Modular.Plugins.Measured;

/// <summary>
/// Curves, and which of them each device follows; where none is said, all follow the first. After the last pulse the
/// conductance stays.
/// </summary>
/// <param name="places">Pulses, rising [n].</param>
/// <param name="curves">ln(G / S) of each [n].</param>
/// <param name="sign">Of the pulses.</param>
/// <param name="chosen">One a device, or none.</param>
internal sealed class SampledResponse(double[] places, double[][] curves, int sign, int[] chosen) : IResponse
{
    /// <inheritdoc/>
    public double Conductance(int device, double pulses) =>
        Math.Exp(PiecewiseLinear.At(places, SelectCurve(device), pulses));

    /// <inheritdoc/>
    public double Pulses(int device, double conductance) =>
        PiecewiseLinear.Reached(places, SelectCurve(device), sign, Math.Log(conductance));

    private double[] SelectCurve(int device) => curves[chosen.Length == 0 ? 0 : chosen[device]];
}
