namespace Modular.Contracts;

/// <summary>
/// An array whose reads are normal numbers, so that the host may add their noise to sums of many devices at once. Where
/// it answers, every <see cref="IMemoryArray.Read"/> sees of each device a number that is normal and independent of
/// other devices and of other reads, and 0 in place of a negative one; reads change no device.
/// </summary>
public interface INormalReads : IMemoryArray
{
    /// <summary>
    /// What reads would see from now on; null where they follow another law. It counts as no read. The caller disposes
    /// it.
    /// </summary>
    NormalReads? Reads();
}
