namespace Modular.Plugins.RramArray;

/// <summary>
/// Steps that shrink towards the bound: step (1 - strength w / bound + noise) (aihwkit SoftBoundsReference). At
/// strength 0 all steps are alike.
/// </summary>
internal sealed class SoftBounds(double strength) : IStepLaw
{
    public double After(in Device device, double weight, int sign, double noise)
    {
        double bound = sign > 0 ? device.Max : device.Min;
        double step = sign > 0 ? device.Up : device.Down;
        return weight + sign * step * (Math.Max(1 - strength * weight / bound, 0) + noise);
    }
}
