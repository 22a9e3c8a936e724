namespace Modular.Rigs.Uses;

/// <summary>What reads of a device see: a normal number, and 0 in place of a negative one.</summary>
/// <param name="Mean">Siemens.</param>
/// <param name="Deviation">Standard deviation, siemens.</param>
internal readonly record struct ClippedRead(double Mean, double Deviation)
{
    /// <summary>What a read with a standard normal number sees, siemens.</summary>
    public double At(double normal) => Math.Max(0, Mean + Deviation * normal);
}
