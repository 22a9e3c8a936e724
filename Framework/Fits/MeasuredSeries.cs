using Modular.Contracts;

namespace Modular.Fits;

/// <summary>
/// Measurements beside what the fitted memory does under the same treatment, for a drawing, so that the eye can judge.
/// </summary>
/// <param name="Title">What was done to the devices.</param>
/// <param name="Across">What the drawing goes along, with its unit.</param>
/// <param name="Measured">By what it goes along, rising.</param>
/// <param name="Simulated">At the first of the same places.</param>
internal sealed record MeasuredSeries(
    string Title,
    string Across,
    IReadOnlyList<ResponseBand> Measured,
    IReadOnlyList<ResponseBand> Simulated
)
{
    private const double Micro = 1e-6;

    /// <summary>All that a file has to show.</summary>
    public static IReadOnlyList<MeasuredSeries> FromFile(MeasuredFile file, IMemory memory) =>
        file.Option switch
        {
            MeasuredFile.Pulses => Pulses(file, memory),
            "levels" => [Levels(file, memory)],
            "drift" =>
            [
                Held(file, memory, "time", "devices left alone", "log10 of the seconds since the write", Math.Log10),
            ],
            _ => [Held(file, memory, "read", "states read again", "reading", read => read)],
        };

    private static IReadOnlyList<MeasuredSeries> Pulses(MeasuredFile file, IMemory memory)
    {
        bool falls = !file.Has("direction") && SimulatedResponse.Falls(memory);
        bool Raises(string[] row) =>
            file.Has("direction")
                ? file.Field(row, "direction").Equals("up", StringComparison.OrdinalIgnoreCase)
                : !falls;
        return
        [
            .. file.Rows()
                .GroupBy(Raises)
                .OrderBy(same => same.Key)
                .Select(same => Pulses(Bands(file, same, "pulse"), memory, same.Key)),
        ];
    }

    private static MeasuredSeries Pulses(IReadOnlyList<ResponseBand> measured, IMemory memory, bool raises) =>
        new(
            raises ? "pulses that raise it" : "pulses that lower it",
            "pulses",
            measured,
            SimulatedResponse.Simulate(memory, raises, measured.Select(band => band.Across))
        );

    private static MeasuredSeries Levels(MeasuredFile file, IMemory memory)
    {
        IReadOnlyList<ResponseBand> measured = Bands(file, file.Rows(), "target");
        IReadOnlyList<ResponseBand> simulated = SimulatedResponse.Written(memory, measured.Select(band => band.Across));
        return new MeasuredSeries(
            "writes",
            "target, uS",
            Along(measured, target => target / Micro),
            Along(simulated, target => target / Micro)
        );
    }

    /// <summary>Devices start where the measured ones were first seen.</summary>
    private static MeasuredSeries Held(
        MeasuredFile file,
        IMemory memory,
        string column,
        string title,
        string across,
        Func<double, double> along
    )
    {
        IReadOnlyList<ResponseBand> measured = Bands(file, file.Rows(), column);
        double[] starts =
        [
            .. file.Rows()
                .GroupBy(
                    row => file.Field(row, "device"),
                    (_, own) => file.Number(own.MinBy(row => file.Number(row, column))!, "conductance")
                ),
        ];
        return new MeasuredSeries(
            title,
            across,
            Along(measured, along),
            Along(
                SimulatedResponse.Held(memory, starts, measured.Select(band => band.Across), ages: column == "time"),
                along
            )
        );
    }

    private static IReadOnlyList<ResponseBand> Bands(MeasuredFile file, IEnumerable<string[]> rows, string column) =>
        [
            .. rows.GroupBy(row => file.Number(row, column), row => file.Number(row, "conductance"))
                .OrderBy(same => same.Key)
                .Select(same => ResponseBand.FromDevices(same.Key, same)),
        ];

    private static IReadOnlyList<ResponseBand> Along(IEnumerable<ResponseBand> bands, Func<double, double> along) =>
        [.. bands.Select(band => band with { Across = along(band.Across) })];
}
