using System.Globalization;
using Modular.Measurements;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>Devices that are left alone or read again in several states: each state is a series of its own.</summary>
public sealed class SeriesTests : IDisposable
{
    private readonly Cases cases = new();

    public void Dispose() => cases.Dispose();

    /// <summary>Devices a and b, each at 5 and at 50 uS, at 4 times.</summary>
    [Theory]
    [InlineData("level", "1", "2", "a level 1")]
    [InlineData("state", "low one", "high one", "a state low one")]
    [InlineData("state", "hrs", "lrs", "a high")]
    [InlineData("cycle", "1", "2", "a cycle 1")]
    [InlineData("target (uS)", "5", "50", "a target 5")]
    public void A_column_tells_them_apart(string column, string low, string high, string name)
    {
        MeasurementTable table = Read(
            $"device,{column},time (s),G (uS)",
            (d, s, t) => $"{d},{(s == 5 ? low : high)},{t}"
        );
        Assert.Equal(MeasurementKind.Drift, table.Kind);
        Measurement[][] series = [.. table.Rows.GroupBy(row => row.Device).Select(rows => rows.ToArray())];
        Assert.Equal(4, series.Length);
        Assert.Equal(name, series[0][0].Device);
        Assert.All(series, one => Assert.InRange(one[0].Siemens / one[^1].Siemens, 1, 1.2));
        Assert.Contains($"2 devices have 4 series by {column.Split(' ')[0]}; each counts as a device.", table.Notes);
    }

    [Fact]
    public void A_column_tells_them_apart_in_a_wide_table()
    {
        File.WriteAllText(
            cases.At("x.csv").FullName,
            "level,time (s),a (uS),b (uS)\n1,1,5,6\n1,10,5,6\n2,1,50,60\n2,10,50,60\n"
        );
        Assert.Equal(
            ["a level 1", "a level 2", "b level 1", "b level 2"],
            MeasurementReader.Read(cases.At("x.csv"), new ReadingSettings()).Rows.Select(row => row.Device).Distinct()
        );
    }

    [Fact]
    public void Times_that_start_again_are_asked_for()
    {
        string message = Assert
            .Throws<InvalidDataException>(() => Read("device,code,time (s),G (uS)", (d, s, t) => $"{d},c{s},{t}"))
            .Message;
        Assert.Equal(
            "x.csv(6): the times of device 'a' start again (1 after 1000), and nothing says which series a line is of; a "
                + "column that does was expected. Add a column 'state', 'level' or 'cycle', or if column 2 ('code') is that, "
                + "give --columns \"device,state,time (s),G (uS)\" (in a scenario 'columns: [device, state, 'time (s)', 'G "
                + "(uS)']' under 'reading'); sort the lines by their times if they are one series.",
            message
        );
        ReadingSettings said = new() { Columns = ["device", "state", "time (s)", "G (uS)"] };
        Assert.Equal(
            4,
            MeasurementReader.Read(cases.At("x.csv"), said).Rows.Select(row => row.Device).Distinct().Count()
        );
    }

    [Fact]
    public void Reads_that_start_again_are_asked_for()
    {
        File.WriteAllText(cases.At("x.csv").FullName, "read,G (uS)\n1,5\n2,5.1\n3,5\n1,50\n2,51\n3,50\n");
        Assert.Equal(
            "x.csv(5): the reads of device '1' start again (1 after 3), and nothing says which series a line is of; a column "
                + "that does was expected. Add a column 'device', 'state', 'level' or 'cycle'; sort the lines by their reads if "
                + "they are one series.",
            Assert
                .Throws<InvalidDataException>(() => MeasurementReader.Read(cases.At("x.csv"), new ReadingSettings()))
                .Message
        );
    }

    /// <summary>Sorted by time, the states of a device stand beside each other.</summary>
    [Fact]
    public void States_in_turn_are_asked_for() =>
        Assert.Equal(
            "x.csv: device 'a' has 2 readings at each time, which differ by a factor of 10 in the same way at all times, and "
                + "nothing says which state a line is of; a column that does was expected. Add a column 'state', 'level' or "
                + "'cycle'; add a column 'read' if they are reads of one state.",
            Assert
                .Throws<InvalidDataException>(() =>
                    Read("device,time (s),G (uS)", (d, _, t) => $"{d},{t}", byTime: true)
                )
                .Message
        );

    /// <summary>
    /// Reads of one state at each time (noise 20 %), and a table that is sorted from the last time on.
    /// </summary>
    [Fact]
    public void One_series_is_taken_as_it_is()
    {
        double[] noise = new double[60];
        new Modular.Contracts.RandomStream(7).Normal(0, 0, noise);
        IEnumerable<string> lines = noise.Select(
            (x, i) => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, 5 - i / 10)},{5 * Math.Exp(0.2 * x)}")
        );
        File.WriteAllLines(cases.At("x.csv").FullName, ["time (s),G (uS)", .. lines]);
        Assert.Equal(60, MeasurementReader.Read(cases.At("x.csv"), new ReadingSettings()).Rows.Count);
    }

    private MeasurementTable Read(string header, Func<string, int, int, string> line, bool byTime = false)
    {
        int[] times = [1, 10, 100, 1000];
        var rows =
            from device in new[] { "a", "b" }
            from state in new[] { 5, 50 }
            from time in times
            let siemens = (state * Math.Pow(time, -0.02)).ToString("G6", CultureInfo.InvariantCulture)
            select new { Time = time, Text = $"{line(device, state, time)},{siemens}" };
        if (byTime)
            rows = rows.OrderBy(row => row.Time);
        File.WriteAllLines(cases.At("x.csv").FullName, [header, .. rows.Select(row => row.Text)]);
        return MeasurementReader.Read(cases.At("x.csv"), new ReadingSettings());
    }
}
