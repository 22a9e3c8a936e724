namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>A write as some of an array's devices see it.</summary>
/// <param name="Number">From 1, counted by the array: numbers its random draws.</param>
/// <param name="First">The first of these devices.</param>
/// <param name="Step">Whether it is a step of training, in which all devices take part, also those without a
/// pulse.</param>
internal readonly record struct WriteChunk(long Number, int First, bool Step);
