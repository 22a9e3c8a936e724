namespace Modular.Plugins.Measured;

/// <summary>
/// Reads pulse responses. Pulses of a device and direction rise from line to line; a pulse that stands there several
/// times was read several times.
/// </summary>
internal static class PulseFile
{
    /// <summary>
    /// So many different pulses can tell a law apart from its noise (assumed: one more than the most parameters).
    /// </summary>
    private const int LeastPulses = 5;

    private const int MostDevices = 10_000;

    private const double MostAgainst = 0.25; // of the devices may end on the other side of their start (assumed)

    /// <summary>One curve a device and direction, in the order of the file.</summary>
    public static IReadOnlyList<MeasuredCurve> Read(FileInfo file)
    {
        IReadOnlyList<TableRow> rows = DelimitedTable.Read(file, ["device", "pulse", "conductance"], "direction");
        bool falls = rows[0].Raises() is null && Falls(file, rows);
        MeasuredCurve[] curves =
        [
            .. rows.GroupBy(row => (Device: row.Name("device"), Raises: row.Raises() ?? !falls))
                .Select(own => Curve(own.Key, [.. own])),
        ];
        int devices = curves.Select(curve => curve.Device).Distinct().Count();
        if (devices > MostDevices)
            throw new InvalidDataException(
                $"{file.Name}: has {devices} devices; at most {MostDevices} were expected. Leave some out."
            );
        CheckDirections(file, curves);
        return curves;
    }

    /// <summary>
    /// Without a column direction: whether devices end below their start. A few that do otherwise are noise.
    /// </summary>
    private static bool Falls(FileInfo file, IReadOnlyList<TableRow> rows)
    {
        int[] ends =
        [
            .. rows.GroupBy(row => row.Name("device"))
                .Select(own => Math.Sign(own.Last().Conductance() - own.First().Conductance())),
        ];
        int rising = ends.Count(end => end > 0);
        int falling = ends.Count(end => end < 0);
        return Math.Min(rising, falling) <= MostAgainst * ends.Length
            ? rising <= falling
            : throw new InvalidDataException(
                $"{file.Name}: the conductance rises in {rising} devices and falls in {falling}, and there is no column 'direction'; one way for all of them was expected. Add the column, with up or down, or split the file."
            );
    }

    private static MeasuredCurve Curve((string Device, bool Raises) key, TableRow[] rows)
    {
        int before = -1;
        foreach (TableRow row in rows)
        {
            int pulse = row.Whole("pulse");
            if (pulse < before)
                throw row.Refusal(
                    "pulse",
                    $"pulse {pulse} of device '{key.Device}' comes after its pulse {before}; rising numbers were expected. Sort the lines, and give a second sweep a device name of its own, or a direction"
                );
            before = pulse;
        }
        double[] pulses = [.. rows.Select(row => (double)row.Whole("pulse"))];
        if (pulses.Distinct().Count() is < LeastPulses and var count)
            throw rows[^1]
                .Refusal(
                    "device",
                    $"device '{key.Device}' has {count} different {(count == 1 ? "pulse" : "pulses")}; at least {LeastPulses} were expected"
                );
        return new MeasuredCurve(key.Device, key.Raises, pulses, [.. rows.Select(row => Math.Log(row.Conductance()))]);
    }

    private static void CheckDirections(FileInfo file, MeasuredCurve[] curves)
    {
        if (curves.All(curve => curve.Raises == curves[0].Raises))
            return;
        string? half = curves.GroupBy(curve => curve.Device).FirstOrDefault(own => own.Count() == 1)?.Key;
        if (half is not null)
            throw new InvalidDataException(
                $"{file.Name}: device '{half}' was pulsed in one direction and others in both; every device up and down was expected. Add its other curve, or leave it out."
            );
    }
}
