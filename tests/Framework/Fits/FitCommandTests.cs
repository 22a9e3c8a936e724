using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Fits;

public sealed class FitCommandTests : IDisposable
{
    /// <summary>Two devices, exact: G = 100 uS exp(-0.01 p) and 110 uS exp(-0.012 p).</summary>
    private static readonly string Exact =
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
            FormattableString.Invariant(
                $"device,time (h),conductance\na,1,1e-5\na,100,{1e-5 * Math.Pow(100, -0.1):R}\nb,1,1e-5\nb,100,{1e-5 * Math.Pow(100, -0.2):R}\n"
            )
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

    [Fact]
    public void Files_of_one_kind_and_a_law_without_pulses_are_refused()
    {
        command.Write("a.csv", Exact);
        command.Write("b.csv", Exact);
        command.Write("levels.csv", "target,conductance\n1e-5,1e-5\n1e-5,1e-5\n2e-5,2e-5\n");
        Assert.Equal(
            [
                "a.csv, b.csv: hold measurements of one kind, by their headers; one file of a kind was expected. Join them, or fit one at a time.",
            ],
            command.Run("fit", "a.csv", "b.csv").Expect(2).ErrorLines
        );
        Assert.StartsWith(
            "levels.csv: holds no pulse responses, so there is no law to fit;",
            Assert.Single(command.Run("fit", "levels.csv", "--law", "linear").Expect(2).ErrorLines)
        );
    }

    [Theory]
    [InlineData(
        "device,pulse\n",
        "pulses.csv(1,1): has no column 'conductance'; a header of device, pulse, conductance, and perhaps direction was expected. Correct the line, or leave it out."
    )]
    [InlineData(
        "device,pulse,conductance\na,0,NaN\n",
        "pulses.csv(2,5): conductance is 'NaN'; a number above 0, in siemens, was expected. Correct the line, or leave it out."
    )]
    public void A_bad_file_is_one_sentence(string content, string sentence) =>
        Assert.Equal([sentence], command.Run("fit", command.Write("pulses.csv", content)).Expect(2).ErrorLines);

    [Fact]
    public void A_missing_file_and_an_unknown_law_are_one_sentence_each()
    {
        command.Write("pulses.csv", Exact);
        Assert.Contains("none.csv", Assert.Single(command.Run("fit", "none.csv").Expect(2).ErrorLines));
        Assert.Contains(
            "'two-slope'",
            Assert.Single(command.Run("fit", "pulses.csv", "--law", "two-slop").Expect(2).ErrorLines)
        );
        Assert.Contains(
            "cannot be written",
            Assert.Single(
                command.Run("fit", "pulses.csv", "--law", "linear", "-o", "none/memory.yaml").Expect(2).ErrorLines
            )
        );
    }

    [Fact]
    public void Without_a_file_there_is_no_memory()
    {
        command.Write("x.yaml", Tiny.InPlace.Replace("hfo2-weak-reset", "measured"));
        Assert.Contains(
            "x.yaml(3,12): memory 'measured' has no file of measurements; expected 'options: { data: FILE.csv }' with the columns device, pulse and conductance, or one of 'levels', 'drift' and 'reads'. Give one.",
            command.Run("validate", "x.yaml").Expect(2).ErrorLines
        );
    }
}
