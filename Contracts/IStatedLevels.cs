namespace Modular.Contracts;

/// <summary>
/// A memory whose devices hold a few levels only. Without this ability the host takes it that a device holds any
/// conductance of the range.
/// </summary>
public interface IStatedLevels
{
    /// <summary>
    /// The number of levels that a device can be written to, 2 or more. The host refuses weights with more values than
    /// the devices of a cell can tell apart.
    /// </summary>
    int Levels { get; }
}
