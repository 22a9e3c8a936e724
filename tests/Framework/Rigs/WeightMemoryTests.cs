using Modular.Framework.Tests.EndToEnd;
using Modular.Reports;
using Modular.Rigs;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>
/// The memory of MobileNet V1 (1.0, 224, 1000 classes), as shared figures of arXiv:2006.11595 have it.
/// </summary>
public sealed class WeightMemoryTests(EmptyPictures pictures) : IClassFixture<EmptyPictures>, IDisposable
{
    private const string Dials = "study.rank.imperfections=[device-to-device]";

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    /// <summary>The classifier's matrix has 1024 x 1000 of 4,231,976 parameters.</summary>
    [Theory]
    [InlineData("real", 32, 23.4)]
    [InlineData("int8", 8, 21.2)]
    [InlineData("int8", 32, 20.8)]
    public void A_binary_classifier_saves_what_its_matrix_takes(string weights, int others, double saved)
    {
        WeightMemory all = Memory(weights, others, "{}");
        WeightMemory binary = Memory(weights, others, "{ classifier: { weights: binary } }");
        Assert.Equal(4_231_976, all.Count);
        Assert.Equal(4_231_976, binary.Count);
        Assert.Equal(saved, 100.0 * (all.Bits - binary.Bits) / all.Bits, 0.05);
        Assert.Equal(0, all.Devices);
        Assert.Equal(2 * 1_024_000, binary.Devices);
        Assert.Equal(1000, binary.Rows.Single(row => row is { Layer: "fc1", Kind: "bias" }).Count);
        Assert.Equal(21_888, binary.Rows.Where(row => row.Kind is "gain" or "offset").Sum(row => row.Count));
    }

    [Fact]
    public void Explain_lists_it_without_training()
    {
        string path = Path.Combine(Command.RepositoryRoot, "Scenarios", "mobilenet-memory.yaml");
        string directory = pictures.MakeFolder(1000);
        string output = command
            .Run(
                "explain",
                path,
                "--variant",
                "int8-binary-classifier",
                "--set",
                $"dataset.options.directory={directory}",
                "--set",
                "dataset.options.crop=32"
            )
            .Expect(0)
            .Output;
        Assert.Contains("The memory of the weights", output);
        Assert.Contains("4231976 parameters take 27237120 bits (3.405 MB); 2048000 devices hold weights.", output);
    }

    /// <summary>The outcome of a trial brings it, and trials.csv its sums.</summary>
    [Theory]
    [InlineData("training.mode=in-place")]
    [InlineData("training.mode=off-line", "memory={ use: hfo2-binary }", "sense={ use: pcsa }", Dials)]
    public void A_trial_counts_it(params string[] settings)
    {
        TestRig rig = TestRig.Create(settings);
        Outcome outcome = rig.Run(StudyPlan.Ideal);
        Assert.Null(outcome.Failure);
        using Model model = rig.Rig.Build(seed: 0);
        WeightMemory counted = ParameterMemory.Count(model, rig.Rig);
        Assert.Equal(counted.Rows, outcome.Memory!.Rows);
        string[] lines = CsvResults.Trials([outcome]).Split('\n');
        Assert.Matches(",memory_bits,devices(,|$)", lines[0]);
        Assert.Matches($",{counted.Bits},{counted.Devices}(,|$)", lines[1]);
    }

    private WeightMemory Memory(string weights, int others, string layers)
    {
        TestRig rig = TestRig.Read(
            $$"""
            name: mobile
            memory:    { use: hfo2-binary }
            cell:      { use: 2t2r }
            sense:     { use: pcsa }
            network:   { use: mobilenet-v1 }
            dataset:   { use: imagefolder, options: { directory: '{{pictures.MakeFolder(1000)}}' } }
            precision: { weights: {{weights}}, parameter-bits: {{others}}, layers: {{layers}} }
            training:  { mode: off-line, rate: 0.001 }
            """
        );
        using Model model = rig.Rig.Build(seed: 0);
        return ParameterMemory.Count(model, rig.Rig);
    }
}
