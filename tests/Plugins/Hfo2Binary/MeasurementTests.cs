using System.Globalization;
using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;

namespace Modular.Plugins.Tests.Hfo2Binary;

public sealed class MeasurementTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    /// <summary>
    /// 400 devices of 25 cycles: LRS of sigma 0.2 between and 0.1 within devices, HRS of 0.3 and 0.6. The split is by
    /// analysis of variance.
    /// </summary>
    [Fact]
    public void A_fit_finds_medians_and_tells_devices_from_cycles()
    {
        Write(["device,state,cycle,resistance", .. Drawn("lrs", 9, (0.2, 0.1)), .. Drawn("hrs", 12, (0.3, 0.6))]);
        StateLaws laws = Laws(MeasurementUse.Fit);
        AssertLaw(laws.Low, 9, (0.2, 0.1));
        Assert.Equal("measured: " + Path.GetFileName(path), laws.Low.Source);
        AssertLaw(laws.High, 12, (0.3, 0.6));
    }

    [Fact]
    public void Without_devices_the_split_is_the_conditions()
    {
        Write(["state,resistance", "lrs,1000", "\"LRS\",\"4000\"", "hrs,1e5", "hrs,1e5", "", "# the end"]);
        StateLaws laws = Laws(MeasurementUse.Fit);
        Assert.Equal((2000, 1e5), (Math.Round(laws.Low.Median, 6), Math.Round(laws.High.Median, 6)));
        Assert.Equal(Math.Log(4) / Math.Sqrt(2), laws.Low.Sigma, 1e-12);
        Assert.Equal((0, 0.5), (laws.High.Sigma, laws.Low.D2dShare));
        Assert.Equal($"measured: {Path.GetFileName(path)}; share of devices: assumed", laws.Low.Source);
    }

    /// <summary>200 cycles of one device: all of the variance is that of cycles.</summary>
    [Fact]
    public void One_device_tells_nothing_of_devices()
    {
        Write([
            "state,resistance,device,cycle",
            .. Enumerable
                .Range(0, 200)
                .Select(i => $"{(i % 2 == 0 ? "lrs" : "hrs")},{(i % 2 == 0 ? 1 : 50) * (1000 + i)},a,{i}"),
        ]);
        StateLaws laws = Laws(MeasurementUse.Fit);
        Assert.Equal((0, 0), (laws.Low.D2dShare, laws.High.D2dShare));
        Assert.Equal(
            $"{Path.GetFileName(path)} holds the cycles of one device: nothing is known of how devices differ, and "
                + "device-to-device is 0.",
            Assert.Single(laws.Caveats)
        );
    }

    /// <summary>ln(HRS / LRS) loses 0.2 or nothing per factor of e in the cycles; each state scatters by 0.3.</summary>
    [Theory]
    [InlineData("state,device,cycle,resistance", 0.2, true)]
    [InlineData("state,device,cycle,resistance", 0, false)]
    [InlineData("state,device,place,resistance", 0.2, false)] // No cycles are known.
    public void A_window_that_closes_is_said(string header, double closing, bool said)
    {
        double[] z = new double[600];
        new RandomStream(7).Normal(0, 0, z);
        string Line(int i)
        {
            double log = (i % 2 == 0 ? 9 : 12 - closing * Math.Log(1 + i / 6)) + 0.3 * z[i];
            return FormattableString.Invariant($"{(i % 2 == 0 ? "lrs" : "hrs")},d{i % 3},{i / 6},{Math.Exp(log):R}");
        }
        Write([header, .. Enumerable.Range(0, 600).Select(Line)]);
        string[] caveats = [.. Laws(MeasurementUse.Fit).Caveats.Where(one => one.Contains("the window closes"))];
        Assert.Equal(said, caveats.Length == 1);
        if (said)
            Assert.Matches(
                @"ln\(HRS / LRS\) falls from (2\.9\d?|3|3\.0\d?) at cycle 0 to (1\.9\d?|2|2\.1\d?|2\.0\d?) at cycle 99",
                caveats[0]
            );
    }

    /// <summary>
    /// 2 % of the high states lie far below the middle; a log-normal law of sigma 0.6 puts 0.04 % there.
    /// </summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(20, true)]
    public void A_tail_that_matters_for_reading_is_said(int tail, bool said)
    {
        double[] z = new double[1000];
        new RandomStream(5).Normal(0, 0, z);
        Write([
            "state,resistance",
            .. z.Select(
                (one, i) => FormattableString.Invariant($"hrs,{(i < tail ? 8e3 : 1e6 * Math.Exp(0.3 * one)):R}")
            ),
            .. z.Select(one => FormattableString.Invariant($"lrs,{5e3 * Math.Exp(0.1 * one):R}")),
        ]);
        IReadOnlyList<string> caveats = Laws(MeasurementUse.Fit).Caveats;
        Assert.Equal(said, caveats.Count == 1);
        if (said)
            Assert.Contains($": {tail} of 1000 measurements of 'hrs' (2 %) lie beyond the middle", caveats[0]);
        Assert.Empty(Laws(MeasurementUse.Resample).Caveats);
    }

    /// <summary>
    /// Two clouds far apart: resampled devices lie in them as often as measured, a log-normal law would fill the gap.
    /// </summary>
    [Fact]
    public void Resampling_keeps_the_shape()
    {
        Write([
            "state,resistance",
            .. Enumerable.Range(0, 100).Select(i => $"hrs,{(i < 30 ? 1e5 + i : 1e6 + i):R}"),
            "lrs,5000",
            "lrs,5000",
        ]);
        BinaryMemory memory = new(
            new BinaryOptions { Measurements = new FileInfo(path), Use = MeasurementUse.Resample }
        );
        using BinaryArray array = Bits.Fabricate(memory, Bits.Spreads, 100_000);
        double[] x = array.LogResistances();
        Assert.InRange(x.Min(), Math.Log(1e5) - 1e-5, Math.Log(1e5) + 1e-5);
        Assert.InRange(x.Max(), Math.Log(1e6 + 99) - 1e-5, Math.Log(1e6 + 99) + 1e-5);
        Assert.Equal(0.295, x.Count(one => one < 11.6) / 1e5, 3 * Math.Sqrt(0.3 * 0.7 / 1e5) + 0.001);
        Assert.Equal(0.01, x.Count(one => one is > 11.6 and < 13.8) / 1e5, 0.002); // between the two clouds, 1 of 100 steps
        Assert.Equal(
            $"measured: {Path.GetFileName(path)}; share of devices: assumed",
            memory.Imperfections[0].Typical.Source
        );
    }

    [Theory]
    [InlineData(
        "",
        ": holds no measurements; lines of numbers, such as device, pulse and conductance, were expected. Choose another file."
    )]
    [InlineData(
        "device,pulse,conductance\na,0,1e-6",
        ": holds pulse responses; low and high states were expected. Choose another file, or say with 'axis' "
            + "or 'columns' under 'reading' what it holds."
    )]
    [InlineData(
        "state,resistance\nlrs,5\n\nset,5",
        "(4,1): state is 'set'; 'lrs' or 'hrs' was expected. Correct the line, or leave it out."
    )]
    [InlineData(
        "state,resistance\nlrs,6\nlrs,5k",
        "(3,5): resistance is '5k'; a number was expected. Correct the line, or leave it out."
    )]
    [InlineData(
        "state,resistance\nlrs,1e300",
        "(2): the resistance is 1E+300 ohm; 1 to 1e15 ohm were expected. Correct the line, or leave it out."
    )]
    [InlineData(
        "state,resistance\nhrs,5\nhrs,6",
        ": has no measurement of 'lrs'; at least 2 of each state were expected. Add some, or choose another file."
    )]
    [InlineData(
        "state,resistance\nlrs,5\nlrs,6\nhrs,7",
        ": has 1 measurement of 'hrs'; at least 2 of each state were expected. Add some, or choose another file."
    )]
    public void A_bad_file_is_named_with_its_line(string content, string sentence)
    {
        File.WriteAllText(path, content);
        Assert.Equal(
            Path.GetFileName(path) + sentence,
            Assert.Throws<InvalidDataException>(() => Laws(MeasurementUse.Fit)).Message
        );
    }

    [Fact]
    public void States_upside_down_are_refused()
    {
        Write(["state,resistance", "lrs,2e5", "lrs,2e5", "hrs,1e5", "hrs,1e5"]);
        Assert.Equal(
            "the median of the low resistance is 200000 ohm and of the high one 100000 ohm "
                + $"({Path.GetFileName(path)}); the low one must be below the high one. Change one of them.",
            Assert.Throws<InvalidDataException>(() => Laws(MeasurementUse.Fit)).Message
        );
    }

    private const int Devices = 400;
    private const int Cycles = 25;

    private static IEnumerable<string> Drawn(string state, double mean, (double Device, double Cycle) sigma)
    {
        double[] device = new double[Devices];
        double[] cycle = new double[Devices * Cycles];
        new RandomStream(state == "lrs" ? 1u : 2u).Normal(0, 0, device);
        new RandomStream(state == "lrs" ? 3u : 4u).Normal(0, 0, cycle);
        return cycle.Select(
            (z, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"d{i / Cycles},{state},{i % Cycles},{Math.Exp(mean + sigma.Device * device[i / Cycles] + sigma.Cycle * z):R}"
                )
        );
    }

    /// <summary>
    /// Within 3 standard errors: of the mean and the spread of 400 devices, and of the spread of 9600 cycles.
    /// </summary>
    private static void AssertLaw(StateLaw law, double mean, (double Device, double Cycle) sigma)
    {
        double perDevice = Math.Sqrt(sigma.Device * sigma.Device + sigma.Cycle * sigma.Cycle / Cycles);
        Assert.Equal(mean, Math.Log(law.Median), 3 * perDevice / Math.Sqrt(Devices));
        Assert.Equal(
            sigma.Device,
            law.Sigma * law.DeviceWeight,
            3 * perDevice * perDevice / sigma.Device / Math.Sqrt(2 * Devices)
        );
        Assert.Equal(sigma.Cycle, law.Sigma * law.CycleWeight, 3 * sigma.Cycle / Math.Sqrt(2 * Devices * (Cycles - 1)));
    }

    private StateLaws Laws(MeasurementUse use) =>
        StateLaws.Create(
            new BinaryOptions { Measurements = new FileInfo(path), Use = use },
            new ProgrammingCondition { Name = "own" }
        );

    private void Write(IEnumerable<string> lines) => File.WriteAllLines(path, lines);
}
