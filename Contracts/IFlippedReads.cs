namespace Modular.Contracts;

/// <summary>
/// An array whose devices read right or wrong, so that the host may count wrong reads among many devices at once. Where
/// it answers, every <see cref="IMemoryArray.Read"/> sees of each device one of two conductances, independent of other
/// devices and of other reads; reads change no device.
/// </summary>
public interface IFlippedReads : IMemoryArray
{
    /// <summary>
    /// What reads would see from now on; null where they follow another law. It counts as no read. The caller disposes
    /// it.
    /// </summary>
    FlippedReads? Flips();
}
