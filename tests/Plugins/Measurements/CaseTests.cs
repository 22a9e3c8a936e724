using Modular.Measurements;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>
/// Every file of the folder Cases is read as it is, or after the one option that its sentence asks for.
/// </summary>
public sealed class CaseTests
{
    /// <summary>Pulse responses up and down are counted; low and high states likewise.</summary>
    [Theory]
    [InlineData("down-that-rises.csv", "", MeasurementKind.Pulses, 1, 20, 1e-6, 1e-5)]
    [InlineData("drift-wide-seconds.csv", "columns", MeasurementKind.Drift, 8, 320, 6.37e-6, 2.048e-5)]
    [InlineData("endurance-currents.csv", "read-voltage", MeasurementKind.States, 1, 400, 8.213e-7, 1.601e-3)]
    [InlineData("endurance-lrs-hrs.csv", "columns", MeasurementKind.States, 1, 800, 2.926e-7, 1.683e-4)]
    [InlineData("ltp-ltd-pairs.tsv", "", MeasurementKind.Pulses, 1, 142, 9.89e-10, 9.08e-9)]
    [InlineData("one-cell-2000-reads-one-line.csv", "quantity", MeasurementKind.Reads, 1, 2000, 1.709e-5, 4.429e-5)]
    [InlineData("one-device-cycles.csv", "", MeasurementKind.States, 1, 400, 2.004e-6, 3.406e-4)]
    [InlineData("one-open-device.csv", "", MeasurementKind.Pulses, 20, 1200, 1e-12, 1.004e-4)]
    [InlineData("relative-with-negatives.csv", "scale", MeasurementKind.Pulses, 1, 400, 1e-6, 1e-5)]
    [InlineData("relaxation-by-state.csv", "", MeasurementKind.Drift, 120, 600, 8.517e-7, 2.198e-4)]
    [InlineData("two-devices-cycles.csv", "", MeasurementKind.States, 2, 400, 2.004e-6, 3.406e-4)]
    [InlineData("up-ends-below-down.csv", "", MeasurementKind.Pulses, 3, 300, 9.5e-7, 1.05e-5)]
    [InlineData("wide-no-header.csv", "quantity", MeasurementKind.Pulses, 6, 234, 3.891e-7, 1.234e-5)]
    public void Every_file_is_read(
        string name,
        string asked,
        MeasurementKind kind,
        int devices,
        int readings,
        double least,
        double greatest
    )
    {
        FileInfo file = Cases.Find(name);
        if (asked.Length > 0)
            Assert.Contains(
                $"--{asked} ",
                Assert.Throws<InvalidDataException>(() => MeasurementReader.Read(file, new ReadingSettings())).Message
            );
        MeasurementTable table = MeasurementReader.Read(file, Settings(name));
        Assert.Equal(kind, table.Kind);
        Assert.Equal(devices, table.Rows.Select(row => row.Device).Distinct().Count());
        Assert.Equal(readings, table.Rows.Count);
        Assert.Equal(least, table.Rows.Min(row => row.Siemens), least * 1e-3);
        Assert.Equal(greatest, table.Rows.Max(row => row.Siemens), greatest * 1e-3);
        Assert.All(table.Rows, row => Assert.Equal(kind == MeasurementKind.Pulses, row.Raises is not null));
        Assert.All(table.Rows, row => Assert.Equal(kind == MeasurementKind.States, row.Low is not null));
    }

    [Theory]
    [InlineData(
        "wide-no-header.csv",
        "nothing says what columns 1 to 6 (0 to 1.234e-05) hold; a quantity and its unit were expected. Give "
            + "--quantity conductance, or S, uS, ohm, kohm, as it is; for currents --read-voltage 0.1 (volts), for "
            + "relative values --scale 1e-6..1e-5 (siemens); in a scenario 'quantity: conductance' under 'reading'."
    )]
    [InlineData(
        "drift-wide-seconds.csv",
        "nothing says what columns 2 to 9 (6.37e-06 to 2.048e-05) hold, and what column 1 (1 to 100000) "
            + "counts; headings were expected. Give --columns \"time (s),conductance\" if they are that; the last "
            + "one holds for all further columns; in a scenario 'columns: ['time (s)', 'conductance']' under "
            + "'reading'."
    )]
    [InlineData(
        "endurance-currents.csv",
        "columns 2, 3, 5 and 6 hold currents; the voltage of the reads was expected. Give --read-voltage 0.1 "
            + "(volts; in a scenario 'read-voltage: 0.1' under 'reading')."
    )]
    [InlineData(
        "endurance-lrs-hrs.csv",
        "nothing says what columns 1 and 2 (5940 to 3417630) hold; headings were expected. Give --columns "
            + "lrs,hrs if they are the resistances of both states by cycle; else other names, such as "
            + "\"device,conductance (uS)\"; in a scenario 'columns: [lrs, hrs]' under 'reading'."
    )]
    [InlineData(
        "relative-with-negatives.csv",
        "nothing says what columns 1 and 2 (-0.841 to 0.8111) hold; conductances above 0 were expected. For "
            + "relative values give the conductances of the least and of the greatest one, --scale 1e-6..1e-5 "
            + "(siemens; in a scenario 'scale: 1e-6..1e-5' under 'reading')."
    )]
    public void What_is_not_known_is_asked_in_one_sentence(string name, string sentence) =>
        Assert.Equal(
            $"{name}: {sentence}",
            Assert
                .Throws<InvalidDataException>(() => MeasurementReader.Read(Cases.Find(name), new ReadingSettings()))
                .Message
        );

    [Theory]
    [InlineData("wide-no-header.csv", "6 readings of 0 or less are left out.")]
    [InlineData("wide-no-header.csv", "No column counts; one reading after the other is a pulse.")]
    [InlineData("endurance-currents.csv", "Column 4 ('SET#1 VSET') is left out.")]
    [InlineData("endurance-currents.csv", "Conductances are currents divided by 0.1 V.")]
    [InlineData("endurance-currents.csv", "80 blank cells are left out.")]
    [InlineData("endurance-lrs-hrs.csv", "The values of the low state are the smaller ones, so they are resistances.")]
    [InlineData(
        "ltp-ltd-pairs.tsv",
        "Column 3 ('Time[ns]_LTD') holds times; 0.8743 ns, the distance of most readings, is taken as one pulse."
    )]
    [InlineData("up-ends-below-down.csv", "Commas separate the fields; 1 line of headings.")]
    [InlineData(
        "one-open-device.csv",
        "No direction is named; the conductance falls in 20 of 20 devices, so that pulses lower it."
    )]
    public void What_was_taken_for_granted_is_said(string name, string note) =>
        Assert.Contains(note, MeasurementReader.Read(Cases.Find(name), Settings(name)).Notes);

    /// <summary>
    /// Times of pulses lie on the pulses, 0 to 70 in both directions, although their distances differ.
    /// </summary>
    [Fact]
    public void Times_become_pulses() =>
        Assert.All(
            MeasurementReader
                .Read(Cases.Find("ltp-ltd-pairs.tsv"), new ReadingSettings())
                .Rows.GroupBy(row => row.Raises),
            curve => Assert.Equal(Enumerable.Range(0, 71).Select(i => (double)i), curve.Select(row => row.Position))
        );

    private static ReadingSettings Settings(string name) =>
        name switch
        {
            "drift-wide-seconds.csv" => new() { Columns = ["time (s)", "conductance"] },
            "endurance-currents.csv" => new() { ReadVoltage = 0.1 },
            "endurance-lrs-hrs.csv" => new() { Columns = ["lrs", "hrs"] },
            "one-cell-2000-reads-one-line.csv" => new() { Quantity = "resistance" },
            "relative-with-negatives.csv" => new() { Scale = "1e-6..1e-5" },
            "wide-no-header.csv" => new() { Quantity = "conductance" },
            _ => new(),
        };
}
