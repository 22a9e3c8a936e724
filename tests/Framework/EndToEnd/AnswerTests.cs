using System.Text.Json.Nodes;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Answers of commands as JSON, for programs.</summary>
public sealed class AnswerTests(PreparedRun prepared) : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Validate_counts_the_trials()
    {
        JsonNode answer = Ask("validate", command.Write("x.yaml", Tiny.InPlace));
        Assert.Equal(8, (int)answer["trials"]!);
        Assert.Equal(2, (int)answer["seeds"]!);
        Assert.Equal(
            ["device-to-device", "pink-noise"],
            answer["imperfections"]!.AsArray().Select(one => (string)one!)
        );
    }

    [Fact]
    public void Validate_lists_the_variants_and_the_warnings()
    {
        string scenario = Tiny.InPlace.Replace("seeds: 2", "seeds: 2, sweep: { training.epochs: [1, 2] }");
        JsonNode answer = Ask("validate", command.Write("x.yaml", scenario), "--set", "training.latent=free");
        Assert.Equal(["epochs-1", "epochs-2"], answer["variants"]!.AsArray().Select(one => (string)one!["name"]!));
        Assert.Equal("1", (string)answer["variants"]![0]!["settings"]!["training.epochs"]!);
        Assert.Contains("'latent' has no effect here", (string)answer["warnings"]!.AsArray().Single()!);
    }

    [Fact]
    public void Wrong_input_is_told_in_the_answer_and_on_standard_error()
    {
        Ending refused = command.Run("validate", "no.yaml", "--json").Expect(2);
        const string sentence = "no.yaml: is missing; expected a YAML file. Check the path.";
        Assert.Equal([sentence], refused.ErrorLines);
        Assert.Equal([sentence], Strings(JsonNode.Parse(refused.Output)!["problems"]!));
    }

    [Fact]
    public void A_wrong_command_line_is_told_in_the_answer()
    {
        Ending refused = command.Run("run", "--json").Expect(2);
        Assert.Equal(refused.ErrorLines, Strings(JsonNode.Parse(refused.Output)!["problems"]!));
    }

    [Fact]
    public void Describe_gives_sizes_in_SI_units()
    {
        JsonNode part = Ask("describe", "hfo2-weak-reset");
        JsonNode rtn = part["imperfections"]!.AsArray().Single(one => (string)one!["name"]! == "rtn")!;
        Assert.True((double)rtn["value"]! > 0);
        Assert.Equal("memory", (string)rtn["part"]!);
        JsonNode mode = part["options"]!.AsArray().Single(one => (string)one!["key"]! == "nominal")!;
        Assert.Contains("mean", mode["choices"]!.AsArray().Select(choice => (string)choice!["name"]!));
    }

    [Fact]
    public void Lists_have_all_parts_and_plugins_and_data_sets()
    {
        JsonArray parts = Ask("describe")["parts"]!.AsArray();
        Assert.Contains(parts, part => (string)part!["name"]! == "2t2r" && (string)part["kind"]! == "cell");
        JsonArray plugins = Ask("plugins")["plugins"]!.AsArray();
        Assert.All(plugins, plugin => Assert.Null(plugin!["rejection"]));
        Assert.Equal(parts.Count, plugins.Sum(plugin => plugin!["parts"]!.AsArray().Count));
        JsonArray data = Ask("data", "list")["datasets"]!.AsArray();
        Assert.Contains(data, one => (string)one!["name"]! == "mnist" && (bool)one["isHere"]!);
    }

    [Fact]
    public void Explain_has_layers_and_what_is_not_modelled()
    {
        JsonNode study = Ask("explain", command.Write("x.yaml", Tiny.InPlace));
        JsonNode layer = study["layers"]![0]!;
        Assert.Equal("fc1", (string)layer["name"]!);
        Assert.Equal(2 * (long)layer["weights"]!, (long)layer["devices"]!);
        Assert.Equal("binary", (string)layer["precision"]!);
        Assert.NotEmpty(study["notModelled"]!.AsArray());
    }

    [Fact]
    public void A_run_ends_with_its_ranking_and_tells_people_on_standard_error()
    {
        Ending ended = command.Run("run", command.Write("x.yaml", Tiny.InPlace), "--json").Expect(0);
        JsonNode answer = JsonNode.Parse(ended.Output)!;
        Assert.Equal("""{"planned":8,"done":8,"failed":0}""", answer["trials"]!.ToJsonString());
        CsvTable ranking = CsvTable.Read(command.At("runs", "tiny", "ranking.csv"));
        Assert.Equal(
            ranking.Column("imperfection"),
            answer["ranking"]!.AsArray().Select(row => (string)row!["imperfection"]!)
        );
        Assert.Equal(ranking.Column("buys"), answer["ranking"]!.AsArray().Select(row => row!["buys"]!.ToJsonString()));
        Assert.All(answer["findings"]!.AsArray(), finding => Assert.Contains((string)finding!, ended.Error));
        Assert.Contains("[8/8]", ended.Error);
    }

    [Fact]
    public void Report_and_verify_and_compare_answer_of_a_folder()
    {
        prepared.CopyTo(command.At("one"));
        JsonNode report = Ask("report", "one");
        Assert.Equal(8, (int)report["trials"]!["done"]!);
        JsonNode verified = Ask("verify", "one", "--trials", "1");
        Assert.Null(verified["trials"]![0]!["difference"]);
        prepared.CopyTo(command.At("two"));
        JsonNode compared = Ask("compare", "one", "two", "-o", "both");
        Assert.Equal(4, compared["tables"]!["comparison"]!.AsArray().Count);
    }

    [Fact]
    public void A_trial_answers_with_its_outcome()
    {
        JsonNode trial = Ask("trial", command.Write("x.yaml", Tiny.InPlace), "--only", "pink-noise");
        Assert.Equal(1, (double)trial["strengths"]!["pink-noise"]!);
        Assert.InRange((double)trial["accuracy"]!, 0, 100);
        Assert.Equal(3, trial["epochs"]!.AsArray().Count);
    }

    /// <summary>Three devices that pulses raise.</summary>
    [Fact]
    public void Fit_answers_with_quantities_and_a_preview_with_the_files()
    {
        var rows = new List<string> { "device,pulse,conductance" };
        for (int device = 1; device <= 3; device++)
        for (int pulse = 0; pulse <= 20; pulse++)
            rows.Add(
                FormattableString.Invariant($"{device},{pulse},{1e-6 * (10 + device * (1 - Math.Exp(-pulse / 8.0)))}")
            );
        string data = command.Write("up.csv", string.Join('\n', rows));
        JsonNode fit = Ask("fit", data, "--law", "exponential");
        Assert.Equal("exponential", (string)fit["law"]!);
        Assert.Equal(3, (int)fit["files"]![0]!["devices"]!);
        Assert.Contains("S", fit["quantities"]!.AsArray().Select(one => (string)one!["unit"]!));
        Assert.Contains("use: measured", (string)fit["scenario"]!);
        JsonNode preview = Ask("fit", data, "--preview");
        Assert.Equal("up.preview.html", (string)preview["figure"]!);
        Assert.Equal(["device", "pulse", "conductance"], Headings(preview["files"]![0]!));
    }

    [Fact]
    public void Calibrate_answers_with_rates()
    {
        string scenario = command.Write("x.yaml", Tiny.InPlace);
        JsonNode answer = Ask("calibrate", scenario, "--chips", "1", "--weights", "1000");
        Assert.Equal(1000, (int)answer["weights"]!);
        Assert.Equal([1, -1], answer["errors"]!.AsArray().Select(one => (int)one!["read"]!));
        Assert.Contains("bit-errors", (string)answer["parts"]!);
    }

    [Fact]
    public void Init_and_logs_and_work_and_data_get_answer()
    {
        Assert.Contains("quickstart", Ask("init")["scenarios"]!.AsArray().Select(one => (string)one!["name"]!));
        Assert.Equal("quickstart.yaml", (string)Ask("init", "quickstart")["written"]!);
        Assert.StartsWith("done, ", (string)Ask("logs", prepared.At(), "all-seed-0")["state"]!);
        Assert.Equal(8, (int)Ask("work", prepared.At())["done"]!);
        Assert.Equal(0, (int)Ask("data", "get", "mnist")["fetched"]!);
        Assert.Empty(Ask("cancel", prepared.At())["cancelled"]!.AsArray());
    }

    private static IEnumerable<string> Headings(JsonNode file) =>
        file["columns"]!.AsArray().Select(column => (string)column!["heading"]!);

    [Fact]
    public void Help_tells_the_exit_codes()
    {
        Ending help = command.Run("validate", "--help").Expect(0);
        Assert.Contains("Exit codes:", help.OutputLines);
        Assert.Contains("2    the input is wrong", help.OutputLines);
    }

    [Fact]
    public void Words_are_completed()
    {
        Assert.Equal(["validate"], command.Run("[suggest:3]", "valid").Expect(0).OutputLines);
        Assert.Equal(["--workers"], command.Run("[suggest:7]", "run --w").Expect(0).OutputLines);
    }

    /// <summary>Every table of a folder says what its columns mean, with units.</summary>
    [Fact]
    public void Columns_json_describes_every_column_of_every_table()
    {
        string[] tables = Directory.GetFiles(prepared.Kept, "*.csv");
        JsonNode columns = JsonNode.Parse(File.ReadAllText(Path.Combine(prepared.Kept, "columns.json")))!;
        Assert.Equal(tables.Select(Path.GetFileName).Order(), columns.AsObject().Select(table => table.Key).Order());
        foreach (string table in tables)
        {
            JsonArray described = columns[Path.GetFileName(table)]!.AsArray();
            Assert.Equal(CsvTable.Read(table).Header, described.Select(column => (string)column!["name"]!));
            Assert.All(described, column => Assert.NotEqual("", (string)column!["meaning"]!));
        }
        JsonNode low = columns["ranking.csv"]!.AsArray().Single(one => (string)one!["name"]! == "buys_low")!;
        Assert.Equal("points", (string)low["unit"]!);
    }

    [Fact]
    public void Trials_have_a_column_for_each_dial()
    {
        CsvTable trials = CsvTable.Read(Path.Combine(prepared.Kept, "trials.csv"));
        foreach (int i in Enumerable.Range(0, trials.Count))
        {
            bool isOn = trials.Column("hardware")[i] is "all" or "only/pink-noise";
            Assert.Equal(isOn ? "1" : "0", trials.Column("strength_pink-noise")[i]);
        }
    }

    private static IEnumerable<string> Strings(JsonNode list) => list.AsArray().Select(one => (string)one!);

    private JsonNode Ask(params string[] arguments)
    {
        Ending answered = command.Run([.. arguments, "--json"]).Expect(0);
        return JsonNode.Parse(answered.Output)!;
    }
}
