using System.Text.Json.Nodes;
using Modular.Files;
using Modular.Framework.Tests.EndToEnd;
using Modular.Framework.Tests.Packaging;

namespace Modular.Framework.Tests;

/// <summary>The built command writes the page at the end of a run, and again from the folder alone.</summary>
public sealed class HtmlReportCommandTest : IDisposable
{
    private const string Scenario = """
        name: tiny
        description: Three clouds.
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [8] } }
        dataset:   { use: blobs }
        training:  { mode: in-place, epochs: 2, batch: 50, rate: 8 }
        study:     { seeds: 1, rank: { imperfections: [rtn] } }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_run_leaves_a_page_that_report_makes_again()
    {
        string run = Path.Combine(folder.Path, "run");
        string page = Path.Combine(run, "report.html");
        string host = Path.Combine(RepositoryFiles.HostFolder, "modular.dll");
        // Its workers are started by 'dotnet', too.
        Dotnet.Run(folder.Path, host, "run", folder.Write("tiny.yaml", Scenario), "-o", run);
        string first = File.ReadAllText(page);
        Assert.Contains("2 of 2", HtmlTree.Parse(first).Value);
        foreach (string result in Results)
            File.Delete(Path.Combine(run, result));
        (int code, string output, string errors) = Call("report", run);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("tiny: 2 of 2 trials have run.\n", output.ReplaceLineEndings("\n"));
        Assert.All(Results, result => Assert.True(File.Exists(Path.Combine(run, result)), result));
        Assert.Equal(Before(first), Before(File.ReadAllText(page)));
    }

    [Fact]
    public void A_run_that_is_not_finished_has_a_report()
    {
        string run = Path.Combine(folder.Path, "run");
        Run(run);
        File.Delete(Path.Combine(run, "trials", "all-seed-0.json"));
        (int code, string output, string errors) = Call("report", run);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith(
            "tiny: 1 of 2 trials have run; 'modular run' goes on with the others.\n",
            output.ReplaceLineEndings("\n")
        );
        Assert.Contains(
            "The study is not finished: 1 of 2 trials have run.",
            File.ReadAllText(Path.Combine(run, "report.html"))
        );
    }

    [Fact]
    public void A_trial_that_failed_is_said_and_is_exit_1()
    {
        string run = Path.Combine(folder.Path, "run");
        string trial = Path.Combine(run, "trials", "all-seed-0.json");
        Run(run);
        JsonObject outcome = JsonNode.Parse(Seal.Split(File.ReadAllText(trial)).Content)!.AsObject();
        outcome["failure"] = "all-seed-0: no <b>luck</b>.";
        outcome["accuracy"] = null;
        File.WriteAllText(trial, Seal.Add(outcome.ToJsonString(RecordJson.Options)));
        (int code, _, string errors) = Call("report", run);
        Assert.Equal(1, code);
        Assert.StartsWith(
            "all-seed-0: no <b>luck</b>.\n1 of 2 trials failed; the ranking uses the rest. Give 'modular run' again to try them once more.",
            errors.ReplaceLineEndings("\n")
        );
        Assert.Contains("all-seed-0: no &lt;b&gt;luck&lt;/b&gt;.", File.ReadAllText(Path.Combine(run, "report.html")));
    }

    [Fact]
    public void A_folder_that_is_no_run_is_exit_2_with_a_sentence()
    {
        (int code, _, string errors) = Call("report", folder.Path);
        Assert.Equal(2, code);
        Assert.Equal(
            $"{folder.Path}: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study "
                + $"with 'modular run SCENARIO -o {folder.Path}'.",
            errors.Trim()
        );
    }

    [Fact]
    public void Parts_that_have_changed_are_said()
    {
        string run = Path.Combine(folder.Path, "run");
        string plan = Path.Combine(run, "plan.json");
        Run(run);
        File.WriteAllText(
            plan,
            File.ReadAllText(plan).Replace("\"plugin\": \"Modular.Plugins.Senses\"", "\"plugin\": \"Other\"")
        );
        string errors = Call("report", run).Error;
        Assert.StartsWith(
            "The trials ran with other parts (there) than are loaded now (here): sense 'differential' is of Other ",
            errors
        );
        Assert.Contains("The trials ran with other parts", File.ReadAllText(Path.Combine(run, "report.html")));
        Assert.Contains("\"plugin\": \"Other\"", File.ReadAllText(Path.Combine(run, "provenance.json")));
    }

    public void Dispose() => folder.Dispose();

    private static string[] Results =>
        [
            "report.html",
            "report.md",
            "ranking.csv",
            "ranking-by-epoch.csv",
            "trials.csv",
            "epochs.csv",
            "provenance.json",
        ];

    /// <summary>Provenance says when and from which file it was written.</summary>
    private static string Before(string page) =>
        page[..page.IndexOf("<section id=\"provenance\"", StringComparison.Ordinal)];

    /// <summary>Trials run in the program itself: no test here asks who runs them, but for the first.</summary>
    private void Run(string run) =>
        Assert.Equal(0, Call("run", folder.Write("tiny.yaml", Scenario), "-o", run, "--workers", "0").ExitCode);

    private Ending Call(params string[] words) =>
        StandingProgram.Run(new Call(folder.Path, words, new Dictionary<string, string>()));
}
