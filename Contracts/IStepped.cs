namespace Modular.Contracts;

/// <summary>
/// A memory whose devices move by a step with every pulse, and can be moved by parts of one, too: its arrays are
/// <see cref="IGradedArray"/>. A study can then rank what the steps cost, as the imperfection "granularity", which the
/// host adds to those that the memory declares.
/// </summary>
public interface IStepped
{
    /// <summary>
    /// How many pulses lead from one end of the range to the other, unit "1"; null where its devices take no pulses.
    /// </summary>
    Quantity? Steps { get; }
}
