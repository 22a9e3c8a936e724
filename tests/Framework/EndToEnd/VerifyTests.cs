using System.Text.RegularExpressions;
using Modular.Files;
using Modular.Loading;
using Modular.Runs;

namespace Modular.Framework.Tests.EndToEnd;

[Collection(PreparedRunTests.Name)]
public sealed class VerifyTests(PreparedRun run)
{
    [Fact]
    public void Trials_of_an_untouched_run_give_the_same_bits()
    {
        Ending same = run.Command.Run("verify", Path.Combine("runs", "tiny"), "--trials", "12").Expect(0);
        Assert.Equal("tiny: repeating 8 of 8 finished trials", same.OutputLines[0]);
        Assert.Equal(
            Tiny.Trials(2, "device-to-device", "pink-noise").Select(trial => $"{trial}: the same bits").Order(),
            same.OutputLines[1..].Order()
        );
        Assert.Empty(same.ErrorLines);
    }

    [Fact]
    public void A_seed_draws_the_same_trials_another_one_others()
    {
        string[] Drawn(string seed) =>
            run
                .Command.Run("verify", Path.Combine("runs", "tiny"), "--trials", "2", "--seed", seed)
                .Expect(0)
                .OutputLines;
        Assert.Equal(3, Drawn("1").Length);
        Assert.Equal(Drawn("1"), Drawn("1"));
        Assert.NotEqual(Drawn("1"), Drawn("2"));
    }

    [Fact]
    public void Networks_trained_off_line_are_trained_again()
    {
        using var command = new Command();
        command.Write("off-line.yaml", Tiny.OffLine);
        command.Run("run", "off-line.yaml", "-o", "run").Expect(0);
        foreach (string network in Directory.GetFiles(command.At("run", "networks"), "*", SearchOption.AllDirectories))
            File.WriteAllText(network, "torn");
        Assert.Equal(
            8,
            command
                .Run("verify", "run", "--trials", "100")
                .Expect(0)
                .OutputLines.Count(line =>
                    line.EndsWith("-seed-0: the same bits") || line.EndsWith("-seed-1: the same bits")
                )
        );
    }

    /// <summary>One digit of one loss.</summary>
    [Fact]
    public void A_changed_bit_is_found_and_named()
    {
        using Command copy = Copy();
        string file = copy.At("copy", "trials", "all-seed-1.json");
        string text = File.ReadAllText(file);
        int at = text.IndexOf("\"loss\": ", StringComparison.Ordinal) + 12;
        string loss = text[(at - 4)..text.IndexOf(',', at)];
        Reseal(file, text[..at] + (text[at] == '5' ? '6' : '5') + text[(at + 1)..]);
        Ending differs = copy.Run("verify", "copy", "--trials", "12").Expect(1);
        Assert.Equal(7, differs.OutputLines.Count(line => line.EndsWith(": the same bits")));
        Assert.Matches(
            $@"^all-seed-1: epochs\[0\]\.loss is [0-9.]+ there and {loss} here$",
            differs.OutputLines.Single(line => line.StartsWith("all-seed-1:"))
        );
        Assert.Equal(
            [
                "copy: 1 of 8 repeated trials differ from what it holds (there). By its provenance.json, program and "
                    + "machine are the same: a file was changed, or something draws numbers that no seed fixes.",
            ],
            differs.ErrorLines
        );
    }

    [Fact]
    public void Another_machine_is_named_where_bits_differ()
    {
        using Command copy = Copy();
        string file = copy.At("copy", "provenance.json");
        string trial = copy.At("copy", "trials", "ideal-seed-0.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"runtime\": \".NET ", "\"runtime\": \"other "));
        Reseal(trial, Regex.Replace(File.ReadAllText(trial), "\"loss\": [0-9]", "\"loss\": 7"));
        Ending differs = copy.Run("verify", "copy", "--trials", "12").Expect(1);
        Assert.Contains(differs.OutputLines, line => line.StartsWith("ideal-seed-0: epochs[0].loss is 7"));
        Assert.Matches(
            @"It was made elsewhere: runtime other [0-9.]+ there, \.NET [0-9.]+ here\.$",
            Assert.Single(differs.ErrorLines)
        );
    }

    /// <summary>As somebody would who wants a changed trial to be believed.</summary>
    private static void Reseal(string file, string text) => File.WriteAllText(file, Seal.Add(Seal.Split(text).Content));

    [Fact]
    public void Another_build_of_a_plugin_is_named_by_its_hash()
    {
        using Command copy = Copy();
        string plan = copy.At("copy", "plan.json");
        string text = File.ReadAllText(plan);
        int at = text.IndexOf("\"sha256\": \"", StringComparison.Ordinal) + 11;
        string hash = text.Substring(at, 64);
        File.WriteAllText(plan, text.Replace(hash, new string('0', 64)));
        Assert.Equal(
            [
                "copy: its trials ran with other parts (there) than are loaded now (here): memory 'hfo2-weak-reset' "
                    + "is of another build of Modular.Plugins.Hfo2WeakReset 0.1.0 (SHA-256 000000000000 there, "
                    + $"{hash[..12]} here); expected the same ones. Load those of the run, or run the study again.",
            ],
            copy.Run("verify", "copy").Expect(2).ErrorLines
        );
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("work")]
    public void Another_build_of_the_program_is_named(string subcommand)
    {
        using Command copy = Copy();
        HostAssembly program = Program(copy);
        Edit(copy, program.Build, new string('0', 32));
        Assert.Equal(
            [
                "copy: its trials ran with other parts (there) than are loaded now (here): "
                    + $"modular {program.Version} is of another build (000000000000 there, {program.Build[..12]} here); "
                    + "expected the same ones. Load those of the run, or run the study again.",
            ],
            copy.Run(subcommand, "copy").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void A_run_from_before_builds_were_kept_is_read_with_a_sentence()
    {
        using Command copy = Copy();
        Edit(copy, "\"program\":", "\"unknown\":");
        const string Unknown = "its plan.json does not say which build of the program ran its trials";
        Assert.Equal(
            [$"copy: {Unknown}; it may be another than this one."],
            copy.Run("verify", "copy", "--trials", "1").Expect(0).ErrorLines
        );
        Assert.Equal(
            [$"Of this run, {Unknown}; it may be another than this one."],
            copy.Run("report", "copy").Expect(0).ErrorLines
        );
        Assert.Equal([$"copy: {Unknown}."], copy.Run("compare", run.At(), "copy", "-o", "all").Expect(0).ErrorLines);
        Assert.Equal(
            [
                $"copy: {Unknown}, and trials of two builds are not mixed; expected a run of this version. "
                    + "Start it anew with 'modular run SCENARIO --fresh'.",
            ],
            copy.Run("work", "copy").Expect(2).ErrorLines
        );
    }

    /// <summary>The old run stays whole under another name, and the new one gives the same bits.</summary>
    [Fact]
    public void A_run_of_another_build_is_kept_aside_by_fresh()
    {
        using Command copy = Copy();
        Edit(copy, Program(copy).Build, new string('0', 32));
        copy.Write("tiny.yaml", Tiny.InPlace);
        copy.Run("run", "tiny.yaml", "-o", "copy").Expect(2);
        Ending fresh = copy.Run("run", "tiny.yaml", "-o", "copy", "--fresh").Expect(0);
        Assert.Equal(
            ["copy: the run that it held is kept as copy.1.", "tiny: 8 trials, 0 already done, in copy"],
            fresh.OutputLines[..2]
        );
        RunContent.SameTrials(run.At(), copy.At("copy.1"));
        RunContent.SameTrials(run.At(), copy.At("copy"));
    }

    private static HostAssembly Program(Command copy) =>
        StoredRun.Read(new RunFolder(copy.At("copy"))).Plan.Program![0];

    private static void Edit(Command copy, string old, string changed)
    {
        string plan = copy.At("copy", "plan.json");
        File.WriteAllText(plan, File.ReadAllText(plan).Replace(old, changed));
    }

    [Theory]
    [InlineData(
        "verify .",
        ".: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study with 'modular run SCENARIO -o .'."
    )]
    [InlineData(
        "verify copy --trials 0",
        "modular verify: --trials is '0'; expected a whole number from 1 to 2147483647. See 'modular verify --help'."
    )]
    [InlineData(
        "verify copy --seed -1",
        "modular verify: --seed is '-1'; expected a whole number from 0 to 2147483647. See 'modular verify --help'."
    )]
    public void What_makes_no_sense_is_one_sentence(string arguments, string sentence)
    {
        using var command = new Command();
        Assert.Equal([sentence], command.Run(arguments.Split(' ')).Expect(2).ErrorLines);
    }

    [Fact]
    public void A_run_without_a_finished_trial_is_refused()
    {
        using Command copy = Copy();
        foreach (string trial in Directory.GetFiles(copy.At("copy", "trials")))
            File.Delete(trial);
        Assert.Equal(
            ["copy: has no finished trial; expected at least one to repeat. Go on with 'modular run' first."],
            copy.Run("verify", "copy").Expect(2).ErrorLines
        );
    }

    private Command Copy()
    {
        var command = new Command();
        run.CopyTo(command.At("copy"));
        return command;
    }
}
