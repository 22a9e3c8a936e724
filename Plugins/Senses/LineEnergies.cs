using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The lines that amplifiers charge when they read a matrix.</summary>
internal static class LineEnergies
{
    /// <summary>
    /// Every read discharges one bit line, which is charged again; every row of an array that is read charges its word
    /// line. Each takes C Vdd^2 from the supply.
    /// </summary>
    /// <param name="use">The matrix and its inputs.</param>
    /// <param name="vdd">The voltage of the supply, volts.</param>
    public static IReadOnlyList<CountedEnergy> Sensing(MatrixUse use, double vdd)
    {
        ArrayLines lines = use.Lines;
        double square = vdd * vdd;
        double bitLine = Math.Min(lines.Rows, use.Stored) * lines.BitLineCapacitance;
        double wordLine = Math.Min(lines.Columns, use.Stored) * use.Devices * lines.WordLineCapacitance;
        double rows = Math.Ceiling((double)use.Stored / lines.Columns);
        return
        [
            Charge("bit-lines", (double)use.Stored * use.Passes, bitLine * square, lines.Source),
            Charge("word-lines", rows * use.Passes, wordLine * square, lines.Source),
        ];
    }

    /// <summary>The charging of lines, joules each.</summary>
    public static CountedEnergy Charge(string component, double count, double joules, string source) =>
        new()
        {
            Component = component,
            Count = count,
            Each = new Quantity
            {
                Name = "energy per charge",
                Value = joules,
                Unit = "J",
                Source = $"C V^2; {source}",
            },
        };
}
