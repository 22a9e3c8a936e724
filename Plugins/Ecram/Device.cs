namespace Modular.Plugins.Ecram;

/// <summary>A device as made, in weight units.</summary>
/// <param name="Up">Its step up at weight 0, 0 or more.</param>
/// <param name="Down">Its step down at weight 0, 0 or more.</param>
/// <param name="SlopeUp">What a step up loses per weight, as a share of it.</param>
/// <param name="SlopeDown">What a step down loses per weight; 0 or less, for it shrinks towards negative
/// weights.</param>
/// <param name="Max">Its upper bound.</param>
/// <param name="Min">Its lower bound.</param>
internal readonly record struct Device(float Up, float Down, float SlopeUp, float SlopeDown, float Max, float Min)
{
    /// <summary>
    /// The weight after one pulse up (sign 1) or down (-1), stopped at the bounds; the noise is that of this pulse,
    /// relative (aihwkit LinearStep, mult_noise).
    /// </summary>
    public double After(double weight, int sign, double noise)
    {
        double step = sign > 0 ? Up * Math.Max(1 - SlopeUp * weight, 0) : -Down * Math.Max(1 - SlopeDown * weight, 0);
        return Stopped(weight + step * (1 + noise));
    }

    /// <summary>Within the bounds.</summary>
    public double Stopped(double weight) => Math.Min(Math.Max(weight, Min), Max);
}
