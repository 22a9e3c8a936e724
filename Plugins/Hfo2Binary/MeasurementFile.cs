using Modular.Measurements;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>A file of measured resistances, or conductances or currents, of both states.</summary>
internal static class MeasurementFile
{
    // The bounds of a resistance that a device may have and that the kernels can hold.
    private const double Least = 1; // ohm
    private const double Most = 1e15; // ohm

    /// <summary>
    /// All measurements of a file. Throws an InvalidDataException of one sentence for what is wrong or not known.
    /// </summary>
    public static IReadOnlyList<Measurement> Read(FileInfo file, ReadingSettings settings)
    {
        MeasurementTable table = MeasurementReader.Read(file, settings).Expect(MeasurementKind.States);
        return
        [
            .. table.Rows.Select(row => new Measurement(
                row.Low!.Value,
                LogResistance(file, row.Ohm, row.Line),
                row.Device,
                table.HasOrder ? row.Position : double.NaN
            )),
        ];
    }

    private static double LogResistance(FileInfo file, double ohm, int line)
    {
        if (ohm is >= Least and <= Most)
            return Math.Log(ohm);
        throw new InvalidDataException(
            $"{file.Name}({line}): the resistance is {ohm:G4} ohm; {Least:0} to {Most:0e0} ohm were expected. Correct the "
                + "line, or leave it out."
        );
    }
}
