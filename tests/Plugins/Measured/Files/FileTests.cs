using System.Globalization;
using Modular.Contracts;
using Modular.Plugins.Measured;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measured;

public sealed class FileTests : IDisposable
{
    private const string Mend = ". Correct the line, or leave it out.";

    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(
        "",
        ": holds no measurements; a header of device, pulse, conductance, and lines below it, were expected. Choose another file."
    )]
    [InlineData(
        "device,pulse,conductance",
        ": holds no measurements; a header of device, pulse, conductance, and lines below it, were expected. Choose another file."
    )]
    [InlineData(
        "device,pulse\na,0",
        "(1,1): has no column 'conductance'; a header of device, pulse, conductance, and perhaps direction was expected"
            + Mend
    )]
    [InlineData(
        "device,pulse,conductance,volts\na,0,1,1",
        "(1,26): has a column 'volts'; only device, pulse, conductance, and perhaps direction were expected" + Mend
    )]
    [InlineData("device,pulse,conductance,pulse\na,0,1,1", "(1,1): has a column twice; each was expected once" + Mend)]
    [InlineData(
        "# ours\ndevice, pulse, conductance\n\na, 0, -1e-6",
        "(4,7): conductance is '-1e-6'; a number above 0, in siemens, was expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,0,nan",
        "(2,5): conductance is 'nan'; a number above 0, in siemens, was expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,0,95.2",
        "(2,5): conductance is '95.2'; at most 1 S was expected, or a header that names the unit, such as 'conductance (uS)'"
            + Mend
    )]
    [InlineData(
        "device,pulse,conductance (kS)\na,0,1",
        "(1,14): has a column 'conductance' in 'kS'; one of S, mS, uS, nS, pS was expected" + Mend
    )]
    [InlineData(
        "device;pulse;conductance\na;0;1e-6;2",
        "(2,1): has 4 fields; 3 were expected, as the header says" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,0.5,1e-6",
        "(2,3): pulse is '0.5'; a whole number from 0 to 1000000000 was expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\n,0,1e-6",
        "(2,1): device is ''; a name of 1 to 200 characters was expected" + Mend
    )]
    [InlineData("device,pulse,conductance\na,0", "(2,1): has 2 fields; 3 were expected, as the header says" + Mend)]
    [InlineData(
        "device,pulse,conductance,direction\na,0,1e-6,sideways",
        "(2,10): direction is 'sideways'; 'up' or 'down' was expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,0,1e-6\na,1,1e-6\na,2,1e-6\na,2,1e-6",
        "(5,1): device 'a' has 3 different pulses; at least 5 were expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,2,1e-6\na,1,1e-6",
        "(3,3): pulse 1 of device 'a' comes after its pulse 2; rising numbers were expected. Sort the lines, and give a second sweep a device name of its own, or a direction"
            + Mend
    )]
    public void A_bad_file_is_named_with_line_and_column(string content, string sentence) =>
        Assert.Equal(
            "bad.csv" + sentence,
            Refusal(new MeasuredOptions { Data = files.Write("bad.csv", content.Split('\n')) })
        );

    [Theory]
    [InlineData("device;pulse;conductance", ";", "1")]
    [InlineData("device\tpulse\tconductance", "\t", "1")]
    [InlineData("\"device\",\"pulse\",\"conductance (uS)\"", ",", "1e6")]
    [InlineData("Device, Pulse, Conductance [nS]", ",", "1e9")]
    [InlineData("device,pulse,conductance_mS", ",", "1e3")]
    [InlineData("device,pulse,conductance (µS)", ",", "1e6")]
    public void Separators_units_and_quotation_marks_are_understood(string header, string separator, string factor)
    {
        double Start(FileInfo file) =>
            new MeasuredMemory(new MeasuredOptions { Data = file, Law = LawName.Exponential })
                .Quantities.Single(one => one.Name == "mean start")
                .Value;
        FileInfo plain = files.Curves(Known.Exponential, 1, 3);
        IEnumerable<string> Scaled() =>
            File.ReadLines(plain.FullName)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(field =>
                    string.Join(
                        separator,
                        $"\"{field[0]}\"",
                        field[1],
                        (Parsed(field[2]) * Parsed(factor)).ToString("R", CultureInfo.InvariantCulture)
                    )
                );
        Assert.Equal(Start(plain), Start(files.Write("other.csv", [header, .. Scaled()])), 1e-10);
    }

    [Fact]
    public void Commas_are_decimal_where_they_separate_nothing()
    {
        FileInfo plain = files.Curves(Known.Exponential, 1, 3);
        FileInfo german = files.Write(
            "german.csv",
            [
                "device;pulse;conductance",
                .. File.ReadLines(plain.FullName).Skip(1).Select(line => line.Replace(',', ';').Replace('.', ',')),
            ]
        );
        Assert.Equal(
            new MeasuredMemory(new MeasuredOptions { Data = plain }).Range,
            new MeasuredMemory(new MeasuredOptions { Data = german }).Range
        );
    }

    [Fact]
    public void Devices_that_disagree_need_a_direction() =>
        Assert.Equal(
            "both.csv: the conductance rises in 1 devices and falls in 1, and there is no column 'direction'; one way for all of them was expected. Add the column, with up or down, or split the file.",
            Refusal(
                new MeasuredOptions
                {
                    Data = files.Write(
                        "both.csv",
                        [
                            "device,pulse,conductance",
                            .. Rows("a", "up").Select(Short),
                            .. Rows("b", "up")
                                .Select(Short)
                                .Reverse()
                                .Select((line, i) => $"b,{i},{line.Split(',')[2]}"),
                        ]
                    ),
                }
            )
        );

    [Fact]
    public void Too_many_lines_are_refused() =>
        Assert.Equal(
            "long.csv(200002,1): is line 200001 of numbers; at most 200000 were expected. Leave some devices or pulses out.",
            Refusal(
                new MeasuredOptions
                {
                    Data = files.Write(
                        "long.csv",
                        ["device,pulse,conductance", .. Enumerable.Range(0, 200_001).Select(i => $"a,{i},1e-6")]
                    ),
                }
            )
        );

    [Fact]
    public void Each_device_has_both_directions_or_all_have_one() =>
        Assert.Equal(
            "half.csv: device 'b' was pulsed in one direction and others in both; every device up and down was expected. Add its other curve, or leave it out.",
            Refusal(
                new MeasuredOptions
                {
                    Data = files.Write(
                        "half.csv",
                        [
                            "device,pulse,conductance,direction",
                            .. Rows("a", "up"),
                            .. Rows("a", "down"),
                            .. Rows("b", "up"),
                        ]
                    ),
                }
            )
        );

    [Fact]
    public void What_does_not_change_is_no_memory() =>
        Assert.EndsWith(
            "a change of a thousandth at least was expected. Measure more pulses, or choose another file or law.",
            Refusal(
                new MeasuredOptions
                {
                    Data = files.Write(
                        "flat.csv",
                        ["device,pulse,conductance", .. Enumerable.Range(0, 6).Select(i => $"a,{i},1e-6")]
                    ),
                }
            )
        );

    [Fact]
    public void Writes_and_drift_have_sentences_of_their_own()
    {
        FileInfo data = files.Curves(Known.Exponential, 1, 3);
        Assert.Equal(
            "levels.csv: has 1 write; at least 3 were expected. Add some, or choose another file.",
            Refusal(
                new MeasuredOptions
                {
                    Data = data,
                    Levels = files.Write("levels.csv", "target,conductance", "1e-6,1e-6"),
                }
            )
        );
        Assert.Equal(
            "drift.csv(2,1): device 'a' has one time only; at least 2 were expected" + Mend,
            Refusal(
                new MeasuredOptions
                {
                    Data = data,
                    Drift = files.Write("drift.csv", "device,time,conductance", "a,1,1e-6"),
                }
            )
        );
    }

    /// <summary>
    /// Slopes of ln(G) over ln(t) of -0.1 and -0.2 from 1 s on: after 100 s the mean device has 100^-0.15.
    /// </summary>
    [Fact]
    public void Devices_drift_as_measured()
    {
        MeasuredMemory memory = new(
            new MeasuredOptions
            {
                Data = files.Curves(Known.Exponential, 1, 3),
                Drift = files.Write(
                    "drift.csv",
                    "device,time,conductance",
                    "a,1,1e-5",
                    $"a,100,{1e-5 * Math.Pow(100, -0.1):R}",
                    "b,1,1e-5",
                    $"b,100,{1e-5 * Math.Pow(100, -0.2):R}"
                ),
            }
        );
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([1, 1, 1], new Conditions(1, name => name == "drift" ? 1 : 0));
        float before = array.Read().item<float>();
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(100));
        Assert.Equal(Math.Pow(100, -0.15), array.Read().item<float>() / before, 1e-5);
    }

    /// <summary>Misses of +10 % and -10 % in ln, and one of 0: sigma 0.1, no bias.</summary>
    [Fact]
    public void Writes_miss_as_measured()
    {
        MeasuredMemory memory = new(
            new MeasuredOptions
            {
                Data = files.Both(Known.Depression, Known.SoftBounds, 10),
                Law = LawName.SoftBounds,
                Levels = files.Write(
                    "levels.csv",
                    "target,conductance",
                    $"1e-5,{1e-5 * Math.Exp(0.1):R}",
                    $"1e-5,{1e-5 * Math.Exp(-0.1):R}",
                    "1e-5,1e-5"
                ),
            }
        );
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(
            [1, 10_000, 1],
            new Conditions(1, name => name == "programming" ? 1 : 0)
        );
        double middle = (memory.Range.Min + memory.Range.Max) / 2;
        array.Program(full([1, 10_000, 1], middle, dtype: ScalarType.Float32));
        double[] misses = [.. array.Read().data<float>().Select(g => Math.Log(g / middle))];
        Assert.Equal(0, misses.Average(), 0.003); // 3 standard errors
        Assert.Equal(0.1, Math.Sqrt(misses.Average(x => x * x)), 0.0022);
    }

    private static double Parsed(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Short(string line) => line[..line.LastIndexOf(',')];

    private static IEnumerable<string> Rows(string device, string direction) =>
        Enumerable.Range(0, 6).Select(i => FormattableString.Invariant($"{device},{i},{1e-6 + 1e-7 * i},{direction}"));

    private static string Refusal(MeasuredOptions options) =>
        Assert.Throws<InvalidDataException>(() => new MeasuredMemory(options)).Message;
}
