using Modular.Contracts;
using Modular.Measurements;

namespace Modular.Fits;

/// <summary>Measurements and the response of the fitted memory to the same treatment, for a figure.</summary>
/// <param name="Title">The treatment of the devices.</param>
/// <param name="Across">The quantity of the horizontal axis, with its unit.</param>
/// <param name="Measured">The measured conductances, by rising values on the horizontal axis.</param>
/// <param name="Simulated">The simulated conductances, at the first of the same values.</param>
internal sealed record MeasuredSeries(
    string Title,
    string Across,
    IReadOnlyList<ResponseBand> Measured,
    IReadOnlyList<ResponseBand> Simulated
)
{
    private const double Micro = 1e-6;

    /// <summary>The curves of single devices by rising values; empty where there are too many devices.</summary>
    public IReadOnlyList<IReadOnlyList<ResponseBand>> Devices { get; init; } = [];

    /// <summary>
    /// Returns the series of a file: one for each pulse direction or state, or one for other measurements.
    /// </summary>
    /// <param name="file">The file as it was understood.</param>
    /// <param name="memory">The memory that was fitted; null where the file is only shown.</param>
    public static IReadOnlyList<MeasuredSeries> FromFile(MeasuredFile file, IMemory? memory) =>
        file.Kind switch
        {
            MeasurementKind.Pulses => [.. By(file, row => row.Raises!.Value).Select(rows => Pulses(rows, memory))],
            MeasurementKind.States => [.. By(file, row => row.Low!.Value).Select(rows => State(rows, memory))],
            MeasurementKind.Levels => [Levels(file.Rows, memory)],
            MeasurementKind.Drift => [Drift(file.Rows, memory)],
            _ => [Reads(file.Rows, memory)],
        };

    private static IEnumerable<IGrouping<bool, Measurement>> By(MeasuredFile file, Func<Measurement, bool> branch) =>
        file.Rows.GroupBy(branch).OrderBy(rows => rows.Key);

    private static MeasuredSeries Pulses(IGrouping<bool, Measurement> rows, IMemory? memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(rows);
        string title = rows.Key ? "pulses that raise it" : "pulses that lower it";
        IEnumerable<double> pulses = measured.Select(band => band.Across);
        return new MeasuredSeries(
            title,
            "pulses",
            measured,
            memory is null ? [] : SimulatedResponse.Pulsed(memory, rows.Key, pulses)
        )
        {
            Devices = Curves([.. rows], row => row.Position),
        };
    }

    private static MeasuredSeries State(IGrouping<bool, Measurement> rows, IMemory? memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(rows);
        IEnumerable<double> cycles = measured.Select(band => band.Across);
        return new MeasuredSeries(
            rows.Key ? "low state" : "high state",
            "cycle",
            measured,
            memory is null ? [] : SimulatedResponse.Switched(memory, rows.Key, cycles)
        )
        {
            Devices = Curves([.. rows], row => row.Position),
        };
    }

    private static MeasuredSeries Levels(IReadOnlyList<Measurement> rows, IMemory? memory)
    {
        IReadOnlyList<ResponseBand> measured = ResponseBand.FromRows([.. rows], row => row.Target);
        return new MeasuredSeries(
            "writes",
            "target, uS",
            Scale(measured, target => target / Micro),
            memory is null
                ? []
                : Scale(
                    SimulatedResponse.Written(memory, measured.Select(band => band.Across)),
                    target => target / Micro
                )
        );
    }

    private static MeasuredSeries Drift(IReadOnlyList<Measurement> rows, IMemory? memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(rows);
        IEnumerable<double> times = measured.Select(band => band.Across);
        return new MeasuredSeries(
            "devices left alone",
            "log10 of the seconds since the write",
            Scale(measured, Math.Log10),
            memory is null ? [] : Scale(SimulatedResponse.Aged(memory, FirstConductances(rows), times), Math.Log10)
        )
        {
            Devices = Curves(rows, row => Math.Log10(row.Position)),
        };
    }

    private static MeasuredSeries Reads(IReadOnlyList<Measurement> rows, IMemory? memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(rows);
        IEnumerable<double> reads = measured.Select(band => band.Across);
        return new MeasuredSeries(
            "states read again",
            "reading",
            measured,
            memory is null ? [] : SimulatedResponse.Reread(memory, FirstConductances(rows), reads)
        )
        {
            Devices = Curves(rows, row => row.Position),
        };
    }

    private static IReadOnlyList<ResponseBand> Bands(IEnumerable<Measurement> rows) =>
        ResponseBand.FromRows([.. rows], row => row.Position);

    /// <summary>The curve of each device, reduced to about 200 points; empty for more than 60 devices.</summary>
    private static IReadOnlyList<IReadOnlyList<ResponseBand>> Curves(
        IReadOnlyList<Measurement> rows,
        Func<Measurement, double> place
    )
    {
        const int mostDevices = 60;
        const int mostPoints = 200;
        IGrouping<string?, Measurement>[] devices = [.. rows.GroupBy(row => row.Device)];
        if (devices.Length > mostDevices)
            return [];
        return [.. devices.SelectMany(device => Sweeps([.. device], place, mostPoints))];
    }

    /// <summary>The sweeps of one device: a new one begins where the position falls.</summary>
    private static IEnumerable<IReadOnlyList<ResponseBand>> Sweeps(
        Measurement[] device,
        Func<Measurement, double> place,
        int mostPoints
    )
    {
        int step = Math.Max(1, device.Length / mostPoints);
        var sweep = new List<ResponseBand>();
        for (int i = 0; i < device.Length; i += step)
        {
            double across = place(device[i]);
            if (sweep.Count > 0 && across < sweep[^1].Across)
            {
                yield return sweep;
                sweep = [];
            }
            sweep.Add(new ResponseBand(across, device[i].Siemens, device[i].Siemens, device[i].Siemens));
        }
        yield return sweep;
    }

    /// <summary>Returns the first measured conductance of each device, siemens.</summary>
    private static double[] FirstConductances(IReadOnlyList<Measurement> rows) =>
        [.. rows.GroupBy(row => row.Device).Select(device => device.MinBy(row => row.Position).Siemens)];

    private static IReadOnlyList<ResponseBand> Scale(IEnumerable<ResponseBand> bands, Func<double, double> scale) =>
        [.. bands.Select(band => band with { Across = scale(band.Across) })];
}
