namespace Modular.Contracts;

/// <summary>
/// An array of amplifiers whose values are linear in the conductances, so that the host knows what noise of devices
/// does to values. <see cref="ISenseArray.Read"/> then gives the sum of gains times conductances plus the offset,
/// limited to -1..1, and draws nothing.
/// </summary>
public interface ILinearSense : ISenseArray
{
    /// <summary>What a siemens of each device of a value adds to it, 1/S: as many as devices hold a value.</summary>
    IReadOnlyList<double> Gains { get; }

    /// <summary>The value without conductances, 1.</summary>
    double Offset { get; }
}
