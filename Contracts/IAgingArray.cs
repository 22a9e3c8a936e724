namespace Modular.Contracts;

/// <summary>An array whose devices change while time passes, at the temperature of their conditions.</summary>
public interface IAgingArray : IMemoryArray
{
    /// <summary>
    /// Lets time pass without a write. Each device ages from the moment at which it was last written.
    /// </summary>
    /// <param name="elapsed">The time that passes, 0 or more.</param>
    void Age(TimeSpan elapsed);
}
