using System.Text;
using Modular.Measurements;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>
/// The same curve in many forms: conductance p + 1 uS after p pulses up, p = 0 to 9, of devices a and b.
/// </summary>
public sealed class FormTests : IDisposable
{
    private readonly Cases cases = new();

    public void Dispose() => cases.Dispose();

    [Theory]
    [InlineData("device,pulse,conductance (uS)", "{d},{p},{g}")]
    [InlineData("Conductance_uS;Device;Pulse #", "{g};{d};{p}")]
    [InlineData("device\tpulse\tG [nS]", "{d}\t{p}\t{g}000")]
    [InlineData("pulse number|cell|I(A)", "{p}|{d}|{g}e-7")]
    [InlineData("device pulse G (uS)", "  {d}   {p} {g}")]
    [InlineData("# measured\n# device,pulse,conductance (uS)", "{d},{p},{g}")]
    [InlineData("\"Device\",\"Pulses\",\"G, uS\"", "\"{d}\",\"{p}\",\"{g}\"")]
    [InlineData("Sample 7\ndevice,pulse,voltage (V),R (kohm)", "{d},{p},0.1,{r}")]
    [InlineData("device,pulse,G\n,,uS", "{d},{p},{g}")]
    [InlineData("device;pulse;G (uS)", "{d};{p};{g},0")]
    [InlineData("device,pulse,G (uS),sigma G,V_read (V),I (A)", "{d},{p},{g},0.1,0.2,5")]
    public void A_line_may_be_a_reading(string header, string line) =>
        Check(cases.Write(header + "\n" + string.Concat(Readings().Select(one => Fill(line, one) + "\n"))));

    [Theory]
    [InlineData("pulse,a (uS),b (uS)\n", "{p},{g},{g}")]
    [InlineData("pulse,a,b\n,uS,uS\n", "{p},{g},{g}")]
    [InlineData("G,,G,\na pulse,a (uS),b pulse,b (uS)\n", "{p},{g},{p},{g}")]
    [InlineData("\n\npulse,G a (uS),G b (uS),,\n", "{p},{g},{g},,")]
    [InlineData("a (uS) b (uS)\n", "{g},0 {g},0")]
    public void A_device_may_be_a_column(string header, string line)
    {
        IEnumerable<Measurement> ofOne = Readings().Where(one => one.Device == "a");
        Check(
            cases.Write(
                header.Replace("a (uS) b", "a_(uS) b") + string.Concat(ofOne.Select(one => Fill(line, one) + "\n"))
            )
        );
    }

    /// <summary>
    /// 10 devices rise by 64 saturating pulses to a plateau of noise (2 %), then fall by 64: the turn is found within a
    /// reading, whatever the noise. Found device by device it is up to three readings early.
    /// </summary>
    [Fact]
    public void A_turn_behind_a_plateau_is_found_over_all_devices()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            double[] noise = new double[10 * 129];
            new Modular.Contracts.RandomStream(seed).Normal(0, 0, noise);
            double[][] curves =
            [
                .. noise
                    .Chunk(129)
                    .Select(own => (double[])[.. own.Select((x, pulse) => Saturating(pulse) * (1 + 0.02 * x))]),
            ];
            Assert.InRange(Kink.Find(curves, 62), 63, 65);
        }

        static double Saturating(int pulse) =>
            pulse <= 64 ? 3e-6 + 20e-6 * (1 - Math.Exp(-pulse / 15.0)) : 3e-6 + 20e-6 * Math.Exp(-(pulse - 64) / 15.0);
    }

    /// <summary>A place in an array names a device; R is then no resistance.</summary>
    [Theory]
    [InlineData("R1C1", "R1C2")]
    [InlineData("W3_R1_C1", "W3_R1_C2")]
    [InlineData("r1 c1", "r1 c12")]
    public void A_place_in_an_array_names_a_device(string first, string second)
    {
        string[] lines = [$"pulse,{first},{second}", .. Enumerable.Range(0, 10).Select(p => $"{p},{p + 2},{p + 3}")];
        File.WriteAllLines(cases.At("x.csv").FullName, lines);
        Assert.Contains(
            "nothing says what columns 2 and 3",
            Assert
                .Throws<InvalidDataException>(() => MeasurementReader.Read(cases.At("x.csv"), new ReadingSettings()))
                .Message
        );
        var named = new ReadingSettings { Quantity = "uS" };
        IEnumerable<string?> devices = MeasurementReader.Read(cases.At("x.csv"), named).Rows.Select(row => row.Device);
        Assert.Equal([first, second], devices.Distinct());
    }

    /// <summary>Names of devices stand in sentences as they stand in the file.</summary>
    [Theory]
    [InlineData("D1 (uS)", "D1")]
    [InlineData("LTP_A-3 (uS)", "A-3")]
    [InlineData("G chip W2_D7 (uS)", "W2_D7")]
    [InlineData("Device 1 (uS)", "1")]
    [InlineData("R12 (kohm)", "R12")]
    [InlineData("Conductance B (S)", "B")]
    public void A_device_keeps_its_name(string heading, string name) =>
        Assert.Equal(name, Heading.Parse(heading).Label);

    /// <summary>
    /// "R1" may be a resistance, a device or a read: from 1000 on it is taken for the first, and that is said.
    /// </summary>
    [Fact]
    public void Letters_before_numbers_are_resistances_where_their_size_says_it()
    {
        FileInfo file = cases.Write("time (s),R1,R2\n1,1e5,2e5\n10,1.1e5,2.1e5\n");
        MeasurementTable table = Read(file, new());
        Assert.Equal(1e5, table.Rows[0].Ohm);
        Assert.Equal(["R1", "R2"], table.Rows.Select(row => row.Device).Distinct());
        Assert.Contains(
            "'R1' is taken for a resistance, because all values are 1000 or more; 'quantity' can say otherwise.",
            table.Notes
        );
        FileInfo both = cases.Write("time (s),G1 (S),R1\n1,1e-2,100\n10,9e-3,111\n");
        Assert.Equal(1e-2, Read(both, new()).Rows[0].Siemens);
    }

    [Theory]
    [InlineData("5e-6", "4e-6", "4e-06 to 5e-06", "conductance")]
    [InlineData("50", "40", "40 to 50", "resistance")]
    public void Letters_before_numbers_are_asked_for(string first, string second, string range, string likely)
    {
        FileInfo file = cases.Write($"time (s),R1,R2\n1,{first},{first}\n10,{second},{second}\n");
        Assert.Equal(
            $"x.csv: nothing says whether 'R1' is a resistance, or a device or a read of that name: columns 2 and 3 hold {range}; "
                + $"a quantity and its unit were expected. Give --quantity {likely}, or S, uS, ohm, kohm, as it is; in a "
                + $"scenario 'quantity: {likely}' under 'reading'; give each read a line of its own.",
            Assert.Throws<InvalidDataException>(() => Read(file, new())).Message
        );
        Assert.Equal(1e-6 * double.Parse(first), Read(file, new() { Quantity = "uS" }).Rows[0].Siemens, 1e-12);
    }

    [Fact]
    public void Encodings_and_workbooks_are_known()
    {
        string[] lines = ["device,pulse,G (µS)", .. Readings().Select(one => Fill("{d},{p},{g}", one))];
        foreach (Encoding encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.Latin1 })
        {
            File.WriteAllLines(cases.At("x.csv").FullName, lines, encoding);
            Check(cases.At("x.csv"));
        }
        Workbook.Write(cases.At("x.xlsx"), lines.Select(line => line.Split(',')));
        Check(cases.At("x.xlsx"));
        Assert.Contains(
            "Sheet 'Data'; 1 line of headings.",
            MeasurementReader.Read(cases.At("x.xlsx"), new ReadingSettings()).Notes
        );
    }

    [Fact]
    public void Readings_may_follow_each_other_along_the_line()
    {
        string values = string.Join(',', Enumerable.Range(0, 100).Select(i => 1000 + i * 37 % 100));
        MeasurementTable table = Read(cases.Write($"cell 1,{values}\ncell 2,{values}\n"), new() { Quantity = "ohm" });
        Assert.Equal(MeasurementKind.Reads, table.Kind);
        Assert.Equal(["cell 1", "cell 2"], table.Rows.Select(row => row.Device).Distinct());
        Assert.Equal(1000, table.Rows[0].Ohm);
    }

    /// <summary>Positions between pulses are kept, and are not reads of one state.</summary>
    [Fact]
    public void Pulses_may_be_fractional() =>
        Assert.Equal(
            [0.25, 1.5, 2.75],
            Read(cases.Write("LTP,\nX,Y\n0.25,1\n1.5,2\n2.75,3\n"), new() { Quantity = "uS" })
                .Rows.Select(row => row.Position)
        );

    [Fact]
    public void A_curve_up_and_down_in_one_column_is_split()
    {
        IEnumerable<int> steps = Enumerable.Range(1, 20);
        string up = string.Concat(steps.Select(i => $"{i}\n"));
        string down = string.Concat(steps.Reverse().Skip(1).Select(i => $"{i}\n"));
        MeasurementTable table = Read(cases.Write("G (uS)\n" + up + down), new());
        Assert.Equal(20, table.Rows.Count(row => row.Raises == true));
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => (double)i),
            table.Rows.Where(row => row.Raises == false).Select(row => row.Position)
        );
        Assert.Contains(
            "No direction is named; the conductance rises, then falls after reading 20 by the best fit, so that pulses first raise "
                + "it, then lower it.",
            table.Notes
        );
    }

    /// <summary>Retention of both states is a drift of two devices, not a count of cycles.</summary>
    [Fact]
    public void States_over_time_are_devices_left_alone()
    {
        MeasurementTable table = Read(
            cases.Write("t (h),LRS (ohm),HRS (ohm)\n0,1e3,1e6\n1,1e3,1e6\n2,1e3,1e6\n"),
            new()
        );
        Assert.Equal(MeasurementKind.Drift, table.Kind);
        Assert.Equal(["1 low", "1 high"], table.Rows.Select(row => row.Device).Distinct());
        Assert.Equal([3600, 7200], table.Rows.Take(2).Select(row => row.Position));
        Assert.Contains("2 readings at a time of 0 are left out: a power law has none.", table.Notes);
    }

    [Fact]
    public void Several_hundred_thousand_lines_are_read()
    {
        var text = new StringBuilder("device,pulse,conductance\n");
        for (int i = 0; i < 300_000; i++)
            text.Append('d').Append(i / 3000).Append(',').Append(i % 3000).Append(",1e-6\n");
        Assert.Equal(300_000, Read(cases.Write(text.ToString()), new()).Rows.Count);
    }

    private static IEnumerable<Measurement> Readings() =>
        from device in new[] { "a", "b" }
        from pulse in Enumerable.Range(0, 10)
        select new Measurement(device, null, null, pulse, 0, 1e-6 * (pulse + 1), 1e6 / (pulse + 1), 0);

    private static string Fill(string line, Measurement one) =>
        line.Replace("{d}", one.Device)
            .Replace("{p}", $"{one.Position}")
            .Replace("{g}", $"{one.Position + 1}")
            .Replace("{r}", FormattableString.Invariant($"{one.Ohm / 1000:R}"));

    private static MeasurementTable Read(FileInfo file, ReadingSettings settings) =>
        MeasurementReader.Read(file, settings);

    private static void Check(FileInfo file)
    {
        bool areCurrents = File.ReadAllText(file.FullName).Contains("I(A)");
        MeasurementTable table = Read(file, new() { ReadVoltage = areCurrents ? 0.1 : null });
        Assert.Equal(MeasurementKind.Pulses, table.Kind);
        Measurement[] expected = [.. Readings()];
        Assert.Equal(expected.Select(row => row.Device), table.Rows.Select(row => row.Device));
        Assert.Equal(expected.Select(row => row.Position), table.Rows.Select(row => row.Position));
        Assert.All(expected.Zip(table.Rows), one => Assert.Equal(one.First.Siemens, one.Second.Siemens, 1e-12));
        Assert.All(table.Rows, row => Assert.True(row.Raises));
    }
}
