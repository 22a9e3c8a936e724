using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Fits;

public sealed class FitCommandTests : IDisposable
{
    /// <summary>Two devices, exact: G = 100 uS exp(-0.01 p) and 110 uS exp(-0.012 p).</summary>
    internal static readonly string Exact =
        "device,pulse,conductance\n"
        + string.Concat(
            Enumerable
                .Range(0, 6)
                .Select(i => FormattableString.Invariant($"a,{i},{1e-4 * Math.Exp(-0.01 * i):R}\n"))
                .Concat(
                    Enumerable
                        .Range(0, 6)
                        .Select(i => FormattableString.Invariant($"b,{i},{1.1e-4 * Math.Exp(-0.012 * i):R}\n"))
                )
        );

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void It_prints_parameters_and_writes_a_memory()
    {
        command.Write("pulses.csv", Exact);
        Directory.CreateDirectory(command.At("there"));
        string output = command
            .Run("fit", "pulses.csv", "--law", "exponential", "-o", "there/memory.yaml", "--figure", "fit.html")
            .Expect(0)
            .Output;
        Assert.Contains("104.9 uS", output); // sqrt(100 * 110)
        Assert.Contains("0.01095 ln(G) per pulse", output); // sqrt(0.01 * 0.012)
        Assert.Contains("57.24 uS to 192.2 uS", output); // times exp(+-12.706 ln(1.1) / 2), Student t of 1 degree of freedom
        Assert.Equal(
            "memory:\n  use: measured\n  options:\n    data: ../pulses.csv\n    law: exponential\n",
            File.ReadAllText(command.At("there", "memory.yaml"))
        );
        string page = File.ReadAllText(command.At("fit.html"));
        Assert.Contains("id=\"response-0-title\"", page);
        Assert.Contains("104.9 uS", page);
    }

    [Fact]
    public void Without_a_law_the_best_is_taken()
    {
        command.Write("pulses.csv", Exact);
        Assert.Contains(
            "'exponential' fits best and is taken: its BIC is the least",
            command.Run("fit", "pulses.csv").Expect(0).Output
        );
    }

    [Fact]
    public void One_device_has_no_spread()
    {
        command.Write("pulses.csv", Exact[..Exact.IndexOf("b,", StringComparison.Ordinal)]);
        Assert.Contains(
            "One device only: nothing is known of how devices differ",
            command.Run("fit", "pulses.csv", "--law", "exponential").Expect(0).Output.ReplaceLineEndings(" ")
        );
        command.Write(
            "x.yaml",
            Tiny.InPlace.Replace(
                "{ use: hfo2-weak-reset }",
                "{ use: measured, options: { data: pulses.csv, law: exponential } }"
            )
        );
        Assert.Contains(
            "device-to-device",
            Assert.Single(
                command
                    .Run("validate", "x.yaml", "--set", "study.rank.imperfections=[device-to-device]")
                    .Expect(2)
                    .ErrorLines
            )
        );
    }

    /// <summary>
    /// Slopes of ln(G) over ln(t) of -0.1 and -0.2; misses of +-10 % and none: half of an interval is 4.303 (Student t,
    /// 2 degrees of freedom) times 0.1 / sqrt(3).
    /// </summary>
    [Fact]
    public void Writes_drift_and_reads_need_no_pulses()
    {
        command.Write(
            "levels.csv",
            FormattableString.Invariant(
                $"target;conductance (uS)\n1e-5;{10 * Math.Exp(0.1):R}\n1e-5;{10 * Math.Exp(-0.1):R}\n2e-5;20\n"
            )
        );
        command.Write(
            "drift.csv",
            "device,time (h),conductance\n"
                + FormattableString.Invariant($"a,1,1e-5\na,100,{1e-5 * Math.Pow(100, -0.1):R}\n")
                + FormattableString.Invariant($"b,1,1e-5\nb,100,{1e-5 * Math.Pow(100, -0.2):R}\n")
        );
        command.Write("reads.csv", "device,read,conductance\na,0,1e-5\na,1,1.1e-5\n");
        string output = command
            .Run("fit", "levels.csv", "drift.csv", "reads.csv", "-o", "memory.yaml", "--figure", "fit.html")
            .Expect(0)
            .Output;
        Assert.Contains("-0.2484 to 0.2484", output);
        Assert.Contains("│ mean drift exponent ", output);
        Assert.Contains(" 0.15 ", output);
        Assert.Contains("0.06739 ln(G)", output); // ln(1.1) / sqrt(2)
        Assert.DoesNotContain("Laws compared", output);
        string memory = File.ReadAllText(command.At("memory.yaml"));
        Assert.Equal(
            "memory:\n  use: measured\n  options:\n    levels: levels.csv\n    drift: drift.csv\n    reads: reads.csv\n",
            memory
        );
        Assert.Contains("id=\"response-2-title\"", File.ReadAllText(command.At("fit.html")));
        command.Write(
            "x.yaml",
            Tiny.OffLine.Replace("memory:    { use: hfo2-weak-reset }", memory)
                .Replace("training:", "conditions: { age: 1 day }\ntraining:")
        );
        string[] validate =
        [
            "validate",
            "x.yaml",
            "--set",
            "study.rank.imperfections=[programming, drift, read-noise]",
        ];
        command.Run(validate).Expect(0);
        Assert.Contains(
            "memory 'measured' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'.",
            command.Run([.. validate, "--set", "training.mode=in-place"]).Expect(2).Error
        );
    }

    /// <summary>
    /// A whole scenario is a valid one, of pulses and of writes; its files are found from where it lies.
    /// </summary>
    [Fact]
    public void It_writes_a_whole_scenario()
    {
        command.Write("pulses.csv", Exact);
        Directory.CreateDirectory(command.At("there"));
        command.Run("fit", "pulses.csv", "--law", "exponential", "--scenario", "there/mine.yaml").Expect(0);
        string written = File.ReadAllText(command.At("there", "mine.yaml"));
        Assert.StartsWith("name: mine\n", written);
        Assert.Contains(
            "memory:\n  use: measured\n  options:\n    data: ../pulses.csv\n    law: exponential\ncell: ",
            written
        );
        Assert.Contains("mode: in-place", written);
        string[] small = ["--set", "dataset={ use: blobs }", "--set", "training.batch=50"];
        command.Run(["validate", "there/mine.yaml", .. small]).Expect(0);
        command.Write("levels.csv", "target,conductance\n1e-5,1.1e-5\n1e-5,0.9e-5\n2e-5,2e-5\n");
        command.Run("fit", "levels.csv", "--scenario", "levels.yaml").Expect(0);
        Assert.Contains("mode: off-line", File.ReadAllText(command.At("levels.yaml")));
        command.Run(["validate", "levels.yaml", .. small]).Expect(0);
    }

    [Fact]
    public void A_scenario_that_could_not_run_is_not_written()
    {
        command.Write("reads.csv", "device,read,conductance\na,0,1e-5\na,1,1.1e-5\n");
        Assert.Equal(
            [
                "--scenario: x.yaml would not run, because the measurements do not tell the range that devices are written over; "
                    + "--g-min and --g-max were expected. Give them, siemens.",
            ],
            command.Run("fit", "reads.csv", "--scenario", "x.yaml").Expect(2).ErrorLines
        );
        Assert.False(File.Exists(command.At("x.yaml")));
    }

    /// <summary>
    /// Resistances of two devices in columns: what is asked for stands in the memory, and a study reads it so.
    /// </summary>
    [Fact]
    public void What_a_file_does_not_say_is_given_once_and_stands_in_the_memory()
    {
        IEnumerable<int> pulses = Enumerable.Range(0, 20);
        command.Write(
            "wide.csv",
            string.Concat(pulses.Select(i => $"{1_000_000 / (10 + i)},{1_000_000 / (11 + i)}\n"))
        );
        Assert.Contains(
            "Give --quantity resistance",
            Assert.Single(command.Run("fit", "wide.csv").Expect(2).ErrorLines)
        );
        string output = command
            .Run("fit", "wide.csv", "--quantity", "kohm", "--law", "linear", "-o", "memory.yaml")
            .Expect(0)
            .Output;
        Assert.Contains("wide.csv holds pulse responses of 2 devices: 40 readings.", output);
        string memory = File.ReadAllText(command.At("memory.yaml"));
        Assert.Equal(
            "memory:\n  use: measured\n  options:\n    data: wide.csv\n    reading:\n      quantity: kohm\n    law: linear\n",
            memory
        );
        command.Write("x.yaml", Tiny.OffLine.Replace("memory:    { use: hfo2-weak-reset }\n", memory));
        command.Run("validate", "x.yaml", "--set", "study.rank.imperfections=[device-to-device]").Expect(0);
    }

    [Fact]
    public void A_preview_shows_how_a_file_was_understood_and_fits_nothing()
    {
        command.Write(
            "pairs.tsv",
            "t[ns]_LTP\tG_LTP (nS)\tt[ns]_LTD\tG_LTD (nS)\n0\t1\t0\t3\n0.8\t2\t0.9\t2\n1.6\t3\t1.8\t1\n"
        );
        string output = command.Run("fit", "pairs.tsv", "--preview").Expect(0).Output;
        Assert.Contains("pairs.tsv holds pulse responses of 1 device: 6 readings.", output);
        Assert.Contains("│ conductance, down, device '1' │", output);
        Assert.Contains(
            "Column 1 ('t[ns]_LTP') holds times; 0.8 ns, the distance of most readings, is taken as one",
            output
        );
        Assert.DoesNotContain("BIC", output);
        string page = File.ReadAllText(command.At("pairs.preview.html"));
        Assert.Contains("id=\"measured-0-1-title\"", page);
        Assert.DoesNotContain("<script src", page);
    }

    [Fact]
    public void Low_and_high_states_become_the_binary_memory()
    {
        command.Write(
            "states.csv",
            "cycle,LRS (kohm),HRS (kohm)\n"
                + string.Concat(Enumerable.Range(0, 20).Select(i => $"{i},{10 + i % 3},{200 + i}\n"))
        );
        string output = command.Run("fit", "states.csv", "--figure", "fit.html").Expect(0).Output;
        Assert.Contains("│ LRS geometric mean │", output);
        Assert.Contains("    measurements: states.csv", output);
        Assert.Contains("id=\"response-1-title\"", File.ReadAllText(command.At("fit.html")));
        command.Write("a.csv", Exact);
        Assert.Equal(
            [
                "states.csv: holds low and high states, which memory 'hfo2-binary' takes, and a.csv pulse responses, "
                    + "which 'measured' takes; files of one memory were expected. Fit one at a time.",
            ],
            command.Run("fit", "states.csv", "a.csv").Expect(2).ErrorLines
        );
    }

    /// <summary>Reads of one state tell their noise, and no range.</summary>
    [Fact]
    public void Read_noise_can_be_had_alone()
    {
        command.Write("reads.csv", "1e-5,1.1e-5,1e-5,1.1e-5,1e-5\n");
        string[] fit = ["fit", "reads.csv", "--quantity", "S", "--figure", "fit.html"];
        Assert.Contains("a scenario needs g-min and g-max", command.Run(fit).Expect(0).Output.ReplaceLineEndings(" "));
        string output = command.Run([.. fit, "--g-min", "1e-6", "--g-max", "2e-5"]).Expect(0).Output;
        Assert.DoesNotContain("a scenario needs", output);
        Assert.Contains("    g-min: 1e-6\n    g-max: 2e-5\n    reading:\n      quantity: S", output);
    }

    [Fact]
    public void Without_a_file_there_is_no_memory()
    {
        command.Write("x.yaml", Tiny.InPlace.Replace("hfo2-weak-reset", "measured"));
        Assert.Contains(
            "x.yaml(3,12): memory 'measured' has no file of measurements; expected 'options: { data: FILE.csv }' "
                + "with the columns device, pulse and conductance, or one of 'levels', 'drift' and 'reads'. Give one.",
            command.Run("validate", "x.yaml").Expect(2).ErrorLines
        );
    }
}
