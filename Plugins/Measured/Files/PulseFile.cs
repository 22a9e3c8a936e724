using Modular.Measurements;

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

    /// <summary>Reads one curve for each device and direction, in the order of the file.</summary>
    /// <param name="options">The options of the memory, with a file of pulse responses.</param>
    public static IReadOnlyList<MeasuredCurve> Read(MeasuredOptions options)
    {
        FileInfo file = options.Data!;
        IReadOnlyList<Measurement> rows = options.Read(file, MeasurementKind.Pulses).Rows;
        MeasuredCurve[] curves =
        [
            .. rows.GroupBy(row => new CurveKey(row.Device ?? "", row.Raises!.Value))
                .Select(group => CreateCurve(file, group.Key, [.. group]))
                .Select(curve => PulseDirection.Turn(curve, options.Reversed)),
        ];
        CheckDeviceCount(file, curves);
        CheckDirections(file, curves);
        PulseDirection.Check(file, curves, options.Reversed);
        return curves;
    }

    private static MeasuredCurve CreateCurve(FileInfo file, CurveKey key, Measurement[] rows)
    {
        if (rows.Any(row => row.Position != Math.Floor(row.Position)))
            rows = [.. rows.OrderBy(row => row.Position)];
        CheckOrder(file, key, rows);
        double[] pulses = [.. rows.Select(row => row.Position)];
        int count = pulses.Distinct().Count();
        if (count < LeastPulses)
            throw new InvalidDataException(
                $"{file.Name}({rows[^1].Line}): device '{key.Device}' has {count} different "
                    + $"{(count == 1 ? "pulse" : "pulses")}; at least {LeastPulses} were expected. Add readings, or leave the "
                    + "device out."
            );
        double[] logConductances = [.. rows.Select(row => Math.Log(row.Siemens))];
        return new MeasuredCurve(key.Device, key.Raises, pulses, logConductances);
    }

    /// <summary>Whole pulses rise from line to line; positions between pulses may stand in any order.</summary>
    private static void CheckOrder(FileInfo file, CurveKey key, Measurement[] rows)
    {
        for (int i = 1; i < rows.Length; i++)
            if (rows[i].Position < rows[i - 1].Position)
                throw new InvalidDataException(
                    $"{file.Name}({rows[i].Line}): pulse {rows[i].Position} of device '{key.Device}' comes after its pulse "
                        + $"{rows[i - 1].Position}; rising numbers were expected. Sort the lines, and give a second sweep a "
                        + "device name of its own, or a direction."
                );
    }

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
