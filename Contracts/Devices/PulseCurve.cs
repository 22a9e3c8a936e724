namespace Modular.Devices;

/// <summary>
/// Conductance as a share of its range after a share p of all pulses: (1 - exp(-x p)) / (1 - exp(-x)), x = P_max / A;
/// NeuroSim's law. A negative x bends it the other way.
/// </summary>
/// <param name="Bend">x; 0 is a straight line.</param>
public readonly record struct PulseCurve(double Bend)
{
    /// <summary>The greatest label of NeuroSim's table.</summary>
    public const double GreatestLabel = 9;

    // A label of 1 bends the curve by 0.07 away from the straight line, measured at right angles to it: gives all of
    // NeuroSim's table (MLP+NeuroSim V3.0, getParamA) to 6 digits.
    private const double LabelDistance = 0.07;
    private const double Straight = 1e-9;
    private const double NearlyStraight = 0.01;
    private const double Accuracy = 1e-9; // of x; rounding disturbs less, and the next step would be its square

    /// <summary>The curve of a nonlinearity label, -9 to 9; what is beyond is stopped there.</summary>
    public static PulseCurve FromLabel(double label) =>
        new(Math.Sign(label) * Bending(LabelDistance * Math.Sqrt(2) * Math.Min(Math.Abs(label), GreatestLabel)));

    /// <summary>The conductance after a share of all pulses, both 0 to 1.</summary>
    public double Share(double pulses)
    {
        if (Math.Abs(Bend) < Straight)
            return pulses;
        return (1 - Math.Exp(-Bend * pulses)) / (1 - Math.Exp(-Bend));
    }

    /// <summary>After how many pulses it conducts so much, both shares from 0 to 1.</summary>
    public double Pulses(double share)
    {
        if (Math.Abs(Bend) < Straight)
            return share;
        return -Math.Log(1 - share * (1 - Math.Exp(-Bend))) / Bend;
    }

    /// <summary>
    /// The bend whose greatest deviation from the straight line is so large: Newton's method for 1 / c - 1 / x - ln(x /
    /// c) / x, c = 1 - exp(-x). It is concave, so that steps from the left never pass the root.
    /// </summary>
    private static double Bending(double deviation)
    {
        double x = 8 * deviation;
        double step = x < NearlyStraight ? 0 : 1; // the series' first term
        while (Math.Abs(step) > Accuracy * x)
        {
            double c = 1 - Math.Exp(-x);
            double logarithm = Math.Log(x / c) / x;
            step = (deviation - (1 / c - 1 / x - logarithm)) / (logarithm / x + (1 - c) / c * (1 / x - 1 / c));
            x += step;
        }
        return x;
    }
}
