using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The energies of reading, joules.</summary>
internal static class ReadEnergies
{
    /// <summary>A branch that has discharged is charged again: C Vdd^2 from the supply, joules.</summary>
    public static Quantity Recharge(RaceCircuit circuit, double vdd) =>
        Read(circuit.Capacitance * vdd * vdd, "C Vdd^2, assumed");

    /// <summary>The energy of reading one stored value once, joules.</summary>
    public static Quantity Read(double joules, string source) => Energy("energy per read", joules, source);

    /// <summary>
    /// The energy of the logic that takes one product into a sum, joules. Null: the host counts the adders.
    /// </summary>
    public static Quantity? Operation(double? joules)
    {
        if (joules is { } given)
            return Energy("energy per operation", given, "the scenario");
        return null;
    }

    private static Quantity Energy(string name, double joules, string source) =>
        new()
        {
            Name = name,
            Value = joules,
            Unit = "J",
            Source = source,
        };
}
