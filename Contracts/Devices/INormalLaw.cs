namespace Modular.Devices;

/// <summary>A law of writing whose observations are normal: 0 in place of a negative number.</summary>
public interface INormalLaw : IWriteLaw
{
    /// <summary>
    /// The law of <see cref="IWriteLaw.Observed"/>, which gives max(0, mean + deviation times the normal number).
    /// </summary>
    /// <param name="device">Its position, and what it was written to.</param>
    NormalRead Read(in WrittenDevice device);
}
