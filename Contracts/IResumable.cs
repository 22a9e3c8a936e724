namespace Modular.Contracts;

/// <summary>
/// Something whose state can be kept in a file, so that a trial goes on where another process left it: an array of a
/// memory or of a sense, or a piece of one. What never changes after fabrication is made again from the same
/// conditions and is no part of the state. An array without this ability makes the host run trials without checkpoints.
/// </summary>
public interface IResumable
{
    /// <summary>
    /// Hands every number that changes after fabrication to a record, always in the same order: states of devices, what
    /// noises remember, and the numbers of writes and reads that number their draws. The record keeps the numbers, or
    /// puts kept ones in their place; the array is then as it was, in every bit. Something that does not change hands
    /// over nothing.
    /// </summary>
    /// <param name="record">Keeps the numbers, or puts them back.</param>
    void KeepState(StateRecord record);
}
