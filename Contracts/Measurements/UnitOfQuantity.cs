namespace Modular.Measurements;

/// <summary>A unit of what was measured.</summary>
/// <param name="Quantity">The quantity that the unit measures.</param>
/// <param name="Size">The size of the unit in the SI.</param>
internal readonly record struct UnitOfQuantity(MeasuredQuantity Quantity, double Size);
