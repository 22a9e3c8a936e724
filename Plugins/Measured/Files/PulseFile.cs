namespace Modular.Plugins.Measured;

/// <summary>
/// Reads a file of pulse responses. The pulse numbers of one device and direction rise from line to line. A pulse
/// number that is repeated means that the device was read several times after this pulse.
/// </summary>
internal static class PulseFile
{
    /// <summary>
    /// The least number of different pulses of a curve (assumed: one more than the most parameters of a law, so that
    /// the law can be told from noise).
    /// </summary>
    private const int LeastPulses = 5;

    private const int MostDevices = 10_000;

    /// <summary>
    /// The greatest share of devices whose conductance may change against the direction of the others (assumed).
    /// </summary>
    private const double MostAgainst = 0.25;

    /// <summary>Reads one curve for each device and direction, in the order of the file.</summary>
    /// <param name="file">The file of pulse responses.</param>
    /// <param name="reversed">The curves whose pulses count from their other end; null for none.</param>
    public static IReadOnlyList<MeasuredCurve> Read(FileInfo file, ReversedCurves? reversed)
    {
        IReadOnlyList<TableRow> rows = DelimitedTable.Read(file, ["device", "pulse", "conductance"], "direction");
        bool namesDirection = rows[0].Raises() is not null;
        bool raises = !namesDirection && Rises(file, rows);
        MeasuredCurve[] curves =
        [
            .. rows.GroupBy(row => new CurveKey(row.Name("device"), row.Raises() ?? raises))
                .Select(group => CreateCurve(group.Key, [.. group]))
                .Select(curve => PulseDirection.Turn(curve, reversed)),
        ];
        CheckDeviceCount(file, curves);
        CheckDirections(file, curves);
        if (namesDirection)
            PulseDirection.Check(file, curves, reversed);
        return curves;
    }

    /// <summary>
    /// Whether the conductance rises over the pulses, for a file that names no direction. Up to a quarter of the
    /// devices may change the other way: that is noise.
    /// </summary>
    private static bool Rises(FileInfo file, IReadOnlyList<TableRow> rows)
    {
        int[] changes = [.. rows.GroupBy(row => row.Name("device")).Select(SignOfChange)];
        int rising = changes.Count(change => change > 0);
        int falling = changes.Count(change => change < 0);
        if (Math.Min(rising, falling) <= MostAgainst * changes.Length)
            return rising > falling;
        throw new InvalidDataException(
            $"{file.Name}: the conductance rises in {rising} devices and falls in {falling}, and there is no column "
                + "'direction'; one way for all of them was expected. Add the column, with up or down, or split the file."
        );
    }

    private static int SignOfChange(IEnumerable<TableRow> device)
    {
        double last = device.Last().Conductance();
        double first = device.First().Conductance();
        return Math.Sign(last - first);
    }

    private static MeasuredCurve CreateCurve(CurveKey key, TableRow[] rows)
    {
        double[] pulses = ReadPulses(key, rows);
        int count = pulses.Distinct().Count();
        if (count < LeastPulses)
        {
            string found = $"{count} different {(count == 1 ? "pulse" : "pulses")}";
            throw rows[^1]
                .Refusal("device", $"device '{key.Device}' has {found}; at least {LeastPulses} were expected");
        }
        double[] logConductances = [.. rows.Select(row => Math.Log(row.Conductance()))];
        return new MeasuredCurve(key.Device, key.Raises, pulses, logConductances);
    }

    private static double[] ReadPulses(CurveKey key, TableRow[] rows)
    {
        double[] pulses = new double[rows.Length];
        int before = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            int pulse = rows[i].Whole("pulse");
            if (pulse < before)
                throw OutOfOrder(key, rows[i], pulse, before);
            pulses[i] = pulse;
            before = pulse;
        }
        return pulses;
    }

    private static InvalidDataException OutOfOrder(CurveKey key, TableRow row, int pulse, int before) =>
        row.Refusal(
            "pulse",
            $"pulse {pulse} of device '{key.Device}' comes after its pulse {before}; rising numbers were expected. Sort "
                + "the lines, and give a second sweep a device name of its own, or a direction"
        );

    private static void CheckDeviceCount(FileInfo file, MeasuredCurve[] curves)
    {
        int devices = curves.Select(curve => curve.Device).Distinct().Count();
        if (devices > MostDevices)
            throw new InvalidDataException(
                $"{file.Name}: has {devices} devices; at most {MostDevices} were expected. Leave some out."
            );
    }

    /// <summary>Refuses a file in which some devices were pulsed in both directions and others in one.</summary>
    private static void CheckDirections(FileInfo file, MeasuredCurve[] curves)
    {
        bool oneDirection = curves.All(curve => curve.Raises == curves[0].Raises);
        if (oneDirection)
            return;
        string? half = curves.GroupBy(curve => curve.Device).FirstOrDefault(device => device.Count() == 1)?.Key;
        if (half is not null)
            throw new InvalidDataException(
                $"{file.Name}: device '{half}' was pulsed in one direction and others in both; every device up and down "
                    + "was expected. Add its other curve, or leave it out."
            );
    }
}
