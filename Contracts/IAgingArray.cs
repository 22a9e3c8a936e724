namespace Modular.Contracts;

/// <summary>An array whose devices change while time passes, at the temperature that they were made under.</summary>
public interface IAgingArray : IMemoryArray
{
    /// <summary>Lets time pass without a write; what a device was written to before ages on from there.</summary>
    /// <param name="elapsed">0 or more.</param>
    void Age(TimeSpan elapsed);
}
