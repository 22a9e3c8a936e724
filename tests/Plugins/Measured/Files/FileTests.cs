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
        ": holds no measurements; lines of numbers, such as device, pulse and conductance, were expected. Choose another file."
    )]
    [InlineData(
        "device,pulse\na,0",
        "(1,1): no column holds conductances, resistances or currents (headings: device, pulse); one at "
            + "least was expected. Name it 'conductance', or give --columns, such as --columns \"pulse,conductance "
            + "(uS)\"."
    )]
    [InlineData(
        "device,pulse,conductance\na,0,95.2",
        "(2,5): conductance is '95.2'; at most 1 S was expected, or a heading that names the unit, such as 'conductance (uS)'"
            + Mend
    )]
    [InlineData(
        "device,pulse,conductance (xy)\na,0,1",
        "(1): column 3 ('conductance (xy)') is in 'xy'; one of S, uS, ohm, kohm, A, uA, a.u. was expected. "
            + "Correct the heading, or give --columns."
    )]
    [InlineData(
        "device;pulse;conductance\na;0;1e-6;2",
        "(2,1): has 4 fields; 3 were expected, as the header says" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\n,0,1e-6",
        "(2,1): device is ''; a name of 1 to 200 characters that print was expected" + Mend
    )]
    [InlineData("device,pulse,conductance\na,0", "(2,1): has 2 fields; 3 were expected, as the header says" + Mend)]
    [InlineData(
        "device,pulse,conductance,direction\na,0,1e-6,sideways",
        "(2,10): direction is 'sideways'; 'up' or 'down' was expected" + Mend
    )]
    [InlineData(
        "device,pulse,conductance\na,0,1e-6\na,1,1e-6\na,2,1e-6\na,2,1e-6",
        "(5): device 'a' has 3 different pulses; at least 5 were expected. Add readings, or leave the device out."
    )]
    [InlineData(
        "device,pulse,conductance\na,2,1e-6\na,1,1e-6",
        "(3): pulse 1 of device 'a' comes after its pulse 2; rising numbers were expected. Sort the lines, "
            + "and give a second sweep a device name of its own, or a direction."
    )]
    [InlineData(
        "device,time (s),conductance\na,1,1e-6\na,2,1e-6",
        ": holds conductances over time; pulse responses were expected. Choose another file, or say with "
            + "'axis' or 'columns' under 'reading' what it holds."
    )]
    public void A_bad_file_is_named_with_line_and_column(string content, string sentence) =>
        Assert.Equal(
            "bad.csv" + sentence,
            Refusal(new MeasuredOptions { Data = files.Write("bad.csv", content.Split('\n')) })
        );

    /// <summary>Options of a file that is not there change nothing, and are refused.</summary>
    [Fact]
    public void Options_without_effect_are_refused()
    {
        FileInfo levels = files.Write("levels.csv", "target,conductance", "1e-5,1e-5", "2e-5,2e-5", "3e-5,3e-5");
        Assert.Equal(
            "memory 'measured': 'drift-exponent' has no effect, because no drift was measured; 'drift: FILE.csv' was expected "
                + "beside it. Give the file, or leave the option out.",
            Refusal(new MeasuredOptions { Levels = levels, DriftExponent = DriftExponent.ByState })
        );
        string pulses =
            "' has no effect, because no pulse responses were measured; 'data: FILE.csv' was expected beside it. Give the "
            + "file, or leave the option out.";
        FileInfo both = files.Write(
            "both.csv",
            [
                "device,direction,pulse,conductance",
                .. Enumerable.Range(-8, 16).Select(i => i < 0 ? $"a,up,{i + 8},{i + 9}e-6" : $"a,down,{i},{8 - i}e-6"),
            ]
        );
        Assert.Equal(
            "memory 'measured': 'program-limit' has no effect, because pulses of both directions were measured, and 'Program' "
                + "reaches every target; pulses of one direction were expected. Leave the option out.",
            Refusal(new MeasuredOptions { Data = both, ProgramLimit = 7 })
        );
        Assert.EndsWith(pulses, Refusal(new MeasuredOptions { Levels = levels, Law = LawName.Linear }));
        Assert.EndsWith(pulses, Refusal(new MeasuredOptions { Levels = levels, ProgramLimit = 7 }));
        Assert.EndsWith(pulses, Refusal(new MeasuredOptions { Levels = levels, Reversed = ReversedCurves.Up }));
        Assert.EndsWith(pulses, Refusal(new MeasuredOptions { Levels = levels, Nominal = NominalValue.Median }));
        Assert.EndsWith(pulses, Refusal(new MeasuredOptions { Levels = levels, Spread = SpreadLaw.Quantiles }));
    }

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
            "both.csv: the conductance rises in 1 devices and falls in 1, and there is no column 'direction'; "
                + "one way for all of them was expected. Add the column, with up or down, or split the file.",
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
    public void Each_device_has_both_directions_or_all_have_one() =>
        Assert.Equal(
            "half.csv: device 'b' was pulsed in one direction and others in both; every device up and down was "
                + "expected. Add its other curve, or leave it out.",
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
            "drift.csv(2): device 'a' has one time only; at least 2 were expected. Add readings, or leave the device out.",
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
