namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>One write, as a chunk of an array's devices sees it.</summary>
/// <param name="Number">The number of the write, counted by the array from 1; it numbers the random draws.</param>
/// <param name="First">The first device of the chunk.</param>
/// <param name="Step">Whether the write is a training step, in which devices without a pulse take part too.</param>
internal readonly record struct WriteChunk(long Number, int First, bool Step);
