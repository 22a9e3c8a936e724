namespace Modular.Contracts;

/// <summary>
/// An array whose devices change by being used, such as junctions that the current of a read flips.
/// <see cref="IMemoryArray.Read"/> is one observation and counts as one use. The host tells the array of the uses that
/// it does not observe: of a batch of samples, each weight is used once for each sample and position, and read once.
/// </summary>
public interface IUsedArray : IMemoryArray
{
    /// <summary>Lets every device be read so many times, without an observation.</summary>
    /// <param name="reads">The number of reads, 1 or more. It may be great: computing must not loop over it.</param>
    void Use(long reads);
}
