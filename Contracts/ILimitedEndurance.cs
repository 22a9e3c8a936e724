namespace Modular.Contracts;

/// <summary>
/// A memory whose devices stand a limited number of cycles. Reports then tell which share of it a study takes.
/// </summary>
public interface ILimitedEndurance
{
    /// <summary>The cycles of SET and RESET that a device stands, above 0; its unit is "cycles".</summary>
    Quantity Endurance { get; }

    /// <summary>
    /// The cycles that each device has behind it when the chip is made, 0 or more; its unit is "cycles". Null for new
    /// devices.
    /// </summary>
    Quantity? CyclesBefore { get; }
}
