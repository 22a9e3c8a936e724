namespace Modular.Plugins.RramArray;

/// <summary>
/// Steps that shrink towards the bound: step (1 - strength w / bound + noise) (aihwkit SoftBoundsReference). At
/// strength 0 all steps are alike.
/// </summary>
internal sealed class SoftBounds(double strength) : IPulseStep
{
    public double After(in RramCell cell, double weight, double pulse, double noise)
    {
        double bound = pulse > 0 ? cell.Max : cell.Min;
        double step = pulse > 0 ? cell.Up : cell.Down;
        return weight + pulse * step * (Math.Max(1 - strength * weight / bound, 0) + noise);
    }
}
