using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>What reading costs, by the names that the host counts with.</summary>
internal static class ReadEnergies
{
    /// <summary>A branch that has discharged is charged again: C Vdd^2 from the supply.</summary>
    public static IReadOnlyList<Quantity> ListForRace(RaceCircuit circuit, double vdd, double logic) =>
        List(circuit.Capacitance * vdd * vdd, "C Vdd^2, assumed", logic);

    /// <summary>Joules of a read and of the logic behind it.</summary>
    public static IReadOnlyList<Quantity> List(double read, string source, double logic) =>
        [
            new()
            {
                Name = "energy per read",
                Value = read,
                Unit = "J",
                Source = source,
            },
            new()
            {
                Name = "energy per operation",
                Value = logic,
                Unit = "J",
                Source = "assumed",
            },
        ];
}
