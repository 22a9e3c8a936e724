using Modular.Loading;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Equal bytes are the same data, wherever they lie.</summary>
public sealed class MovedDataTests : IDisposable
{
    private readonly Command command = new();

    public MovedDataTests()
    {
        foreach (string folder in new[] { "a", "b", "c" })
        {
            LinkPictures(folder);
            command.Write(
                $"{folder}.yaml",
                Tiny.OffLine.Replace(
                        "{ use: blobs, options: { train: 200,",
                        $"{{ use: mnist, options: {{ directory: {folder}, train: 60,"
                    )
                    .Replace("[device-to-device, rtn]", "[device-to-device]")
            );
        }
        command.Write(Path.Combine("c", "more.txt"), "x");
    }

    public void Dispose() => command.Dispose();

    /// <summary>A difference is given where the data are the same; other data and other builds are said.</summary>
    [Fact]
    public void Runs_are_compared_by_what_their_files_hold()
    {
        foreach (string folder in new[] { "a", "b", "c" })
            command.Run("run", $"{folder}.yaml", "-o", $"run-{folder}").Expect(0);
        string plan = command.At("run-b", "plan.json");
        HostAssembly contracts = HostAssembly.Running[1];
        File.WriteAllText(plan, File.ReadAllText(plan).Replace(contracts.Build, new string('0', 32)));

        Ending compared = command.Run("compare", "run-a", "run-b", "run-c", "-o", "all").Expect(0);
        Assert.Contains(
            "Other builds ran run-b (here) than run-a (there), which may change accuracies: "
                + $"Modular.Contracts {contracts.Version} is of another build ({contracts.Build[..12]} there, 000000000000 "
                + "here). Run all with one build to rule that out.",
            compared.OutputLines
        );
        Assert.Matches(
            "^No difference between run-a and run-c is given: dataset.options.directory is content [0-9a-f]{12} in one and "
                + "content [0-9a-f]{12} in the other.$",
            Assert.Single(compared.OutputLines, line => line.StartsWith("No difference"))
        );
        CsvTable comparison = CsvTable.Read(command.At("all", "comparison.csv"));
        Assert.Equal(0, comparison.Number("difference", ("variant", "run-b"), ("hardware", "ideal")));
        Assert.Equal("", comparison.Cell("difference", ("variant", "run-c"), ("hardware", "ideal")));
    }

    /// <summary>A study goes on, and its parts are put together, where the same data lie elsewhere.</summary>
    [Fact]
    public void A_study_stays_the_same_where_its_data_have_moved()
    {
        command.Run("run", "a.yaml", "-o", "one", "--shard", "1/2").Expect(0);
        command.Run("run", "b.yaml", "-o", "two", "--shard", "2/2").Expect(0);
        command.Run("merge", "one", "two", "-o", "both").Expect(0);
        command.Run("run", "b.yaml", "-o", "one").Expect(0);
        RunContent.SameTrials(command.At("both"), command.At("one"));
        Assert.Equal(
            [
                "one: holds another study; the content of option 'directory' of dataset 'mnist' has changed. Use another "
                    + "folder with -o, or give --fresh, which keeps this one under another name and starts anew.",
            ],
            command.Run("run", "c.yaml", "-o", "one").Expect(2).ErrorLines
        );
    }

    private void LinkPictures(string folder)
    {
        Directory.CreateDirectory(command.At(folder));
        foreach (string file in Directory.GetFiles(Path.Combine(Command.RepositoryRoot, "Plugins", "Mnist", "data")))
            File.CreateSymbolicLink(command.At(folder, Path.GetFileName(file)), file);
    }
}
