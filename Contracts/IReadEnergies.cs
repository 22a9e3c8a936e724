namespace Modular.Contracts;

/// <summary>A sense circuit that knows what reading takes. Reports then tell the energy of an inference.</summary>
public interface IReadEnergies
{
    /// <summary>The energy of reading one stored value once, 0 or more; its unit is "J".</summary>
    Quantity ReadEnergy { get; }

    /// <summary>
    /// The energy of the logic that takes one weight's product into a sum, 0 or more; its unit is "J". Null where it is
    /// not modelled.
    /// </summary>
    Quantity? OperationEnergy { get; }
}
