namespace Modular.Devices;

/// <summary>What becomes of a conductance that a device was written to.</summary>
public interface IWriteLaw
{
    /// <summary>What a device has right after a write, siemens; below 0 it does not conduct.</summary>
    /// <param name="target">The conductance to write, siemens, within the range.</param>
    /// <param name="normal">The standard normal number of this device and write.</param>
    double Programmed(double target, double normal);

    /// <summary>What an observation sees, siemens; 0 or more.</summary>
    /// <param name="device">Its position, and what it was written to.</param>
    /// <param name="normal">The standard normal number of this device and read.</param>
    double Observed(in WrittenDevice device, double normal);

    /// <summary>
    /// Throws an InvalidDataException with the user's sentence where no law holds for one of the ages.
    /// </summary>
    /// <param name="ages">Seconds since the last write, one a device.</param>
    void CheckAges(IEnumerable<double> ages);
}
