namespace Modular.Contracts;

/// <summary>
/// A memory that knows between which times after a write its devices were measured. The host says where the age of a
/// study lies outside.
/// </summary>
public interface IMeasuredTimes
{
    /// <summary>
    /// The time after a write from which on its devices change, unit "s"; null where none was measured.
    /// </summary>
    Quantity? FirstTime { get; }

    /// <summary>The last time after a write that was measured, unit "s"; null where none was.</summary>
    Quantity? LastTime { get; }
}
