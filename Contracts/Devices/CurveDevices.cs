using Modular.Contracts;

namespace Modular.Devices;

/// <summary>
/// Devices whose pulses walk along curves, one for each direction (MLP+NeuroSim V3.0). The state is the conductance as
/// a share of the range; all start in the middle. The dials are "nonlinearity", "d2d-nonlinearity", whose draws 0 and 1
/// are the labels of the two curves, and "c2c".
/// </summary>
public sealed class CurveDevices : IGradedDevices, IResumable
{
    private readonly double states;
    private readonly double cycle;
    private readonly Dial cycles;
    private readonly ConductanceRange range;
    private readonly PulseCurve[] up;
    private readonly PulseCurve[] down;
    private readonly double[] shares;

    /// <summary>So many devices in the middle of the range.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="model">The published numbers of the device.</param>
    /// <param name="range">The least and greatest conductance, siemens.</param>
    /// <param name="conditions">Strengths and streams of the three dials.</param>
    public CurveDevices(int count, CurveModel model, ConductanceRange range, Conditions conditions)
    {
        this.range = range;
        states = model.States;
        cycles = conditions["c2c"];
        cycle = cycles.Strength * model.Cycle;
        double strength = conditions["nonlinearity"].Strength;
        Dial spread = conditions["d2d-nonlinearity"];
        up = MakeCurves(count, strength * model.LabelUp, model.LabelSpread, spread, draw: 0);
        down = MakeCurves(count, strength * model.LabelDown, model.LabelSpread, spread, draw: 1);
        shares = new double[count];
        Array.Fill(shares, 0.5);
    }

    /// <inheritdoc/>
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    /// <summary>The conductances of all devices as shares of the range, 0 to 1.</summary>
    public ReadOnlySpan<double> Shares => shares;

    /// <summary>A share of the range as a conductance, siemens.</summary>
    public double Conductance(double share) => range.Min + share * (range.Max - range.Min);

    /// <inheritdoc/>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                shares[first + i] = Math.Clamp((targets[i] - range.Min) / (range.Max - range.Min), 0, 1);
    }

    /// <inheritdoc/>
    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts)
    {
        if (!counts.ContainsAnyExcept((sbyte)0))
            return;
        Span<double> normals = stackalloc double[counts.Length];
        normals.Clear();
        if (cycle != 0)
            cycles.Random.Normal(now.Pulses, first, normals);
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                shares[first + i] = ShareAfter(first + i, counts[i], normals[i]);
    }

    /// <inheritdoc/>
    public void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts)
    {
        if (!amounts.ContainsAnyExcept(0f))
            return;
        Span<double> normals = stackalloc double[amounts.Length];
        normals.Clear();
        if (cycle != 0)
            cycles.Random.Normal(now.Pulses, first, normals);
        for (int i = 0; i < amounts.Length; i++)
            if (amounts[i] != 0)
                shares[first + i] = ShareAfter(first + i, amounts[i], normals[i]);
    }

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = (float)Conductance(shares[first + i]);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("shares", shares.AsSpan());

    /// <summary>
    /// Pulses walk along the curve of their sign from where it has the present conductance; their noise comes at once.
    /// </summary>
    private double ShareAfter(int device, double count, double normal)
    {
        PulseCurve[] curves = count > 0 ? up : down;
        PulseCurve curve = curves[curves.Length == 1 ? 0 : device];
        double moved = curve.Share(Math.Clamp(curve.Pulses(shares[device]) + count / states, 0, 1));
        return Math.Clamp(moved + cycle * Math.Sqrt(Math.Abs(count)) * normal, 0, 1);
    }

    /// <summary>The curve of each device, or one for all where devices are alike.</summary>
    private static PulseCurve[] MakeCurves(int count, double label, double sigma, Dial spread, long draw)
    {
        if (spread.Strength == 0)
            return [PulseCurve.FromLabel(label)];
        double[] normals = new double[count];
        spread.Random.Normal(draw, 0, normals);
        return Array.ConvertAll(normals, normal => PulseCurve.FromLabel(label + spread.Strength * sigma * normal));
    }
}
