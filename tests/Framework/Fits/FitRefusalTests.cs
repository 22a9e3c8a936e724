using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Fits;

/// <summary>What 'modular fit' refuses, in one sentence each.</summary>
public sealed class FitRefusalTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Files_of_one_kind_and_a_law_without_pulses_are_refused()
    {
        command.Write("a.csv", FitCommandTests.Exact);
        command.Write("b.csv", FitCommandTests.Exact);
        command.Write("levels.csv", "target,conductance\n1e-5,1e-5\n1e-5,1e-5\n2e-5,2e-5\n");
        Assert.Equal(
            [
                "a.csv, b.csv: hold measurements of one kind, by their headers; one file of a kind was expected. "
                    + "Join them, or fit one at a time.",
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
        "device,pulse\na,0\n",
        "",
        "pulses.csv(1,1): no column holds conductances, resistances or currents (headings: device, pulse); "
            + "one at least was expected. Name it 'conductance', or give --columns, such as --columns "
            + "\"pulse,conductance (uS)\"."
    )]
    [InlineData(
        "device,pulse,conductance\na,0,x\na,1,1e-6\n",
        "",
        "pulses.csv(2,5): conductance is 'x'; a number was expected. Correct the line, or leave it out."
    )]
    [InlineData(
        "pulse,current (uA)\n0,1\n1,2\n",
        "",
        "pulses.csv: column 2 ('current (uA)') holds currents; the voltage of the reads was expected. Give "
            + "--read-voltage 0.1 (volts; in a scenario 'read-voltage: 0.1' under 'reading')."
    )]
    [InlineData(
        "pulse,G (uS)\n0,1\n1,2\n",
        "--axis way",
        "--axis: option 'axis' of modular fit is 'way'; expected one of 'pulse', 'time', 'read', 'cycle'. Correct it."
    )]
    [InlineData(
        "pulse,G (uS)\n0,1\n1,2\n",
        "--quantity area",
        "'quantity' is 'area'; conductance, resistance, current, relative or a unit such as uS or kohm was expected. Correct the option."
    )]
    [InlineData(
        "pulse,G (uS)\n0,1\n1,2\n",
        "--scale 1",
        "'scale' is '1'; two conductances, the lower one first, were expected, such as '1 uS..10 uS' or "
            + "'1e-6..1e-5' (siemens). Correct the option."
    )]
    [InlineData(
        "time,G (uS)\n0,1\n1,2\n",
        "--time-unit week",
        "'time-unit' is 'week'; one of ns, us, ms, s, min, h, day was expected. Correct the option."
    )]
    [InlineData(
        "pulse,G (uS)\n0,1\n1,2\n",
        "--reversed left",
        "--reversed is 'left'; expected up, down or both. Correct it."
    )]
    public void A_bad_file_and_a_bad_option_are_one_sentence(string content, string option, string sentence)
    {
        command.Write("pulses.csv", content);
        string[] options = option.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [sentence],
            command.Run(["fit", "pulses.csv", "-o", "memory.yaml", .. options]).Expect(2).ErrorLines
        );
        Assert.Equal([command.At("pulses.csv")], Directory.GetFiles(command.Folder));
    }

    [Fact]
    public void A_missing_file_and_an_unknown_law_are_one_sentence_each()
    {
        command.Write("pulses.csv", FitCommandTests.Exact);
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

    [Theory]
    [InlineData("--output")]
    [InlineData("--scenario")]
    public void A_preview_writes_no_memory(string option)
    {
        command.Write("pulses.csv", FitCommandTests.Exact);
        Assert.Equal(
            [
                $"modular fit: {option} has no effect beside --preview, which fits nothing; expected one of them. Leave "
                    + "--preview away once the file is understood.",
            ],
            command.Run("fit", "pulses.csv", "--preview", option, "x.yaml").Expect(2).ErrorLines
        );
        Assert.False(File.Exists(command.At("x.yaml")));
    }

    [Theory]
    [InlineData("-o", "--scenario")]
    [InlineData("--figure", "-o")]
    public void Two_outputs_are_two_files(string first, string second)
    {
        command.Write("pulses.csv", FitCommandTests.Exact);
        Assert.Equal(
            [
                "modular fit: two of --output, --scenario and --figure name one file; expected a file for each. Give another "
                    + "name.",
            ],
            command.Run("fit", "pulses.csv", first, "x.yaml", second, "./x.yaml").Expect(2).ErrorLines
        );
        Assert.False(File.Exists(command.At("x.yaml")));
    }

    /// <summary>Neither the measurements nor a scenario that its author may have changed.</summary>
    [Theory]
    [InlineData(
        "-o",
        "pulses.csv",
        "is read by this command, and would be replaced; expected another file. Give one with -o."
    )]
    [InlineData(
        "--figure",
        "./pulses.csv",
        "is read by this command, and would be replaced; expected another file. Give one with --figure."
    )]
    [InlineData(
        "--scenario",
        "mine.yaml",
        "is here already, and is not replaced; expected a new name. Give another with --scenario, or move it away."
    )]
    public void What_is_there_is_not_written_over(string option, string path, string sentence)
    {
        command.Write("pulses.csv", FitCommandTests.Exact);
        command.Write("mine.yaml", "# mine");
        Assert.Equal(
            [$"{path}: {sentence}"],
            command.Run("fit", "pulses.csv", "--law", "exponential", option, path).Expect(2).ErrorLines
        );
        Assert.Equal(FitCommandTests.Exact, File.ReadAllText(command.At("pulses.csv")));
        Assert.Equal("# mine", File.ReadAllText(command.At("mine.yaml")));
    }
}
