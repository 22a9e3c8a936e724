namespace Modular.Rigs.Uses;

/// <summary>What reads of a device see: a normal number, and 0 in place of a negative one.</summary>
/// <param name="Mean">The mean before the cut at 0, siemens.</param>
/// <param name="Deviation">The standard deviation before the cut, siemens.</param>
internal readonly record struct ClippedRead(double Mean, double Deviation)
{
    /// <summary>What a read with a standard normal number sees, siemens.</summary>
    public double At(double normal) => Math.Max(0, Mean + Deviation * normal);
}
