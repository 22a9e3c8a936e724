using Modular.Contracts;

namespace Modular.Fits;

/// <summary>
/// Measurements beside the response of the fitted memory to the same treatment, for a drawing.
/// </summary>
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

    /// <summary>Returns the series of a file: one for each pulse direction, or one for other measurements.</summary>
    public static IReadOnlyList<MeasuredSeries> FromFile(MeasuredFile file, IMemory memory) =>
        file.Option switch
        {
            MeasuredFile.Pulses => Pulses(file, memory),
            "levels" => [Levels(file, memory)],
            "drift" => [Drift(file, memory)],
            _ => [Reads(file, memory)],
        };

    private static IReadOnlyList<MeasuredSeries> Pulses(MeasuredFile file, IMemory memory)
    {
        bool allRaise = !file.Has("direction") && !SimulatedResponse.Falls(memory);
        bool Raises(string[] row)
        {
            if (!file.Has("direction"))
                return allRaise;
            return file.Field(row, "direction").Equals("up", StringComparison.OrdinalIgnoreCase);
        }

        IEnumerable<IGrouping<bool, string[]>> directions = file.Rows().GroupBy(Raises).OrderBy(rows => rows.Key);
        return [.. directions.Select(rows => Pulses(Bands(file, rows), memory, rows.Key))];
    }

    private static MeasuredSeries Pulses(IReadOnlyList<ResponseBand> measured, IMemory memory, bool raises)
    {
        IEnumerable<double> pulses = measured.Select(band => band.Across);
        return new MeasuredSeries(
            raises ? "pulses that raise it" : "pulses that lower it",
            "pulses",
            measured,
            SimulatedResponse.Pulsed(memory, raises, pulses)
        );
    }

    private static MeasuredSeries Levels(MeasuredFile file, IMemory memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(file, file.Rows(), "target");
        IReadOnlyList<ResponseBand> simulated = SimulatedResponse.Written(memory, measured.Select(band => band.Across));
        return new MeasuredSeries(
            "writes",
            "target, uS",
            Scale(measured, target => target / Micro),
            Scale(simulated, target => target / Micro)
        );
    }

    private static MeasuredSeries Drift(MeasuredFile file, IMemory memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(file, file.Rows(), "time");
        IReadOnlyList<ResponseBand> simulated = SimulatedResponse.Aged(
            memory,
            FirstConductances(file, "time"),
            measured.Select(band => band.Across)
        );
        return new MeasuredSeries(
            "devices left alone",
            "log10 of the seconds since the write",
            Scale(measured, Math.Log10),
            Scale(simulated, Math.Log10)
        );
    }

    private static MeasuredSeries Reads(MeasuredFile file, IMemory memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(file, file.Rows(), "read");
        IReadOnlyList<ResponseBand> simulated = SimulatedResponse.Reread(
            memory,
            FirstConductances(file, "read"),
            measured.Select(band => band.Across)
        );
        return new MeasuredSeries("states read again", "reading", measured, simulated);
    }

    /// <summary>Returns the first measured conductance of each device, siemens.</summary>
    private static double[] FirstConductances(MeasuredFile file, string column)
    {
        IEnumerable<IGrouping<string, string[]>> devices = file.Rows().GroupBy(row => file.Field(row, "device"));
        IEnumerable<string[]> first = devices.Select(rows => rows.MinBy(row => file.Number(row, column))!);
        return [.. first.Select(row => file.Number(row, "conductance"))];
    }

    /// <summary>The bands of one pulse direction; reversed curves count from the last pulse of each device.</summary>
    private static IReadOnlyList<ResponseBand> Bands(MeasuredFile file, IGrouping<bool, string[]> rows)
    {
        string direction = rows.Key ? "up" : "down";
        if (file.Reversed != direction && file.Reversed != "both")
            return Bands(file, rows, "pulse");
        Dictionary<string, double> last = rows.GroupBy(row => file.Field(row, "device"))
            .ToDictionary(device => device.Key, device => device.Max(row => file.Number(row, "pulse")));
        return Bands(file, rows, row => last[file.Field(row, "device")] - file.Number(row, "pulse"));
    }

    private static IReadOnlyList<ResponseBand> Bands(MeasuredFile file, IEnumerable<string[]> rows, string column) =>
        Bands(file, rows, row => file.Number(row, column));

    private static IReadOnlyList<ResponseBand> Bands(
        MeasuredFile file,
        IEnumerable<string[]> rows,
        Func<string[], double> place
    )
    {
        IEnumerable<IGrouping<double, double>> places = rows.GroupBy(place, row => file.Number(row, "conductance"));
        return
        [
            .. places
                .OrderBy(conductances => conductances.Key)
                .Select(conductances => ResponseBand.FromDevices(conductances.Key, conductances)),
        ];
    }

    private static IReadOnlyList<ResponseBand> Scale(IEnumerable<ResponseBand> bands, Func<double, double> scale) =>
        [.. bands.Select(band => band with { Across = scale(band.Across) })];
}
