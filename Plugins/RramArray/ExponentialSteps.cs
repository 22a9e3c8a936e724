namespace Modular.Plugins.RramArray;

/// <summary>
/// Steps of max(0, 1 - strength A exp(+-gamma z)) (1 + noise), z = 2 a w / (max - min) + b (aihwkit ExpStep). At
/// strength 0 all steps are alike.
/// </summary>
internal sealed class ExponentialSteps(double strength) : IPulseStep
{
    // Gong, Nat. Commun. 2018, as IBM aihwkit has it.
    private const double A = -0.5;
    private const double B = -0.5;
    private const double GammaUp = 5;
    private const double GammaDown = 5;
    private const double FactorUp = -1.18445;
    private const double FactorDown = -0.081404;

    public double After(in RramCell cell, double weight, double pulse, double noise)
    {
        double z = 2 * A * weight / (cell.Max - cell.Min) + B;
        double step = pulse > 0 ? cell.Up : cell.Down;
        double curve = pulse > 0 ? FactorUp * Math.Exp(GammaUp * z) : FactorDown * Math.Exp(-GammaDown * z);
        return weight + pulse * step * Math.Max(1 - strength * curve, 0) * (1 + noise);
    }
}
