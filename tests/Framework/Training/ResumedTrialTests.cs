using Modular.Contracts;
using Modular.Framework.Tests.Fits;
using Modular.Rigs;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A trial that is stopped after every epoch has the outcome of one that is not, to the last bit.</summary>
public sealed class ResumedTrialTests : IDisposable
{
    private const int Epochs = 3;

    private static readonly string[] Tiny =
    [
        "dataset.options={train: 120, test: 30}",
        "network.options.hidden=[8]",
        $"training.epochs={Epochs}",
        "training.batch=20",
    ];

    private static readonly string[] OffLine = ["training.mode=off-line", "training.rate=0.02"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Memories =>
        [.. TestRig.Catalog.OfKind(typeof(IMemory)).Select(offer => offer.Part.Name).Order()];

    /// <summary>
    /// In place where the memory takes pulses, and off-line with all of its imperfections in the training.
    /// </summary>
    [Theory]
    [MemberData(nameof(Memories))]
    public void Every_memory_goes_on_alike(string memory)
    {
        string[] chosen = [.. Tiny, $"memory.use={memory}", .. Options(memory)];
        TestRig offLine = TestRig.Create([.. chosen, .. OffLine]);
        GoesOnAlike(TestRig.Create([.. chosen, .. OffLine, Aware(offLine)]));
        if (offLine.Rig.Memory.Part is IPulseAbility { Pulses: not PulseSigns.None })
            GoesOnAlike(TestRig.Create([.. chosen, "training.mode=in-place"]));
    }

    [Theory]
    [InlineData("training.set=on-sign-change")]
    [InlineData("training.set=refresh", "memory.options={program-limit: 200}")]
    [InlineData("training.start=released", "training.rounding=stochastic")]
    [InlineData("memory.options={mode: as-released}", "training.schedule={every: 1, factor: 0.5}")]
    [InlineData("memory.options={mode: as-released, kernels: tensor}")]
    [InlineData("memory.options={kernels: tensor, pink-spectrum: one-over-f}")]
    [InlineData("memory.options={pink-spectrum: one-over-f}", "sense.use=pcsa")]
    [InlineData("memory.options={kernels: tensor}", "study.folds=3")]
    [InlineData("cell.use=1t1r", "sense.use=reference", "memory.use=stt-mram", "training.mode=off-line")]
    [InlineData(
        "cell.use=differential-analog",
        "sense.use=differential-analog",
        "memory.use=ecram",
        "precision={weights: real, analog-scale: per-channel}"
    )]
    [InlineData(
        "precision.layers={fc1: {memory: {use: stt-mram}}, classifier: {sense: {use: pcsa}}}",
        "training.mode=off-line"
    )]
    [InlineData("cell.use=direct", "sense.use=xnor-errors", "memory.use=bit-errors", "training.mode=off-line")]
    [InlineData(
        "cell.use=differential-analog",
        "sense.use=analog-column",
        "memory.use=rram-array",
        "precision.weights=real"
    )]
    [InlineData(
        "cell.use=2t2r-ternary",
        "sense.use=pcsa-ternary",
        "precision.weights=ternary",
        "training.mode=off-line"
    )]
    [InlineData("training.mode=off-line", "training.optimizer=adamw", "training.schedule={restarts: [1, 2]}")]
    public void Every_kind_of_training_goes_on_alike(params string[] options)
    {
        TestRig rig = TestRig.Create([.. Tiny, .. options]);
        bool isOffLine = options.Contains("training.mode=off-line");
        GoesOnAlike(isOffLine ? TestRig.Create([.. Tiny, .. options, "training.rate=0.02", Aware(rig)]) : rig);
    }

    /// <summary>Networks may draw from torch's global generator.</summary>
    [Fact]
    public void The_global_generator_goes_on_alike()
    {
        Backend.Seed(1);
        using var state = new MemoryStream();
        Backend.KeepGenerator(StateRecord.Keeping(state));
        float expected = rand(1).item<float>();
        Backend.Seed(2);
        state.Position = 0;
        Backend.KeepGenerator(StateRecord.Restoring(state));
        Assert.Equal(expected, rand(1).item<float>());
    }

    private void GoesOnAlike(TestRig rig)
    {
        Trial trial = rig.Study.Plan.MaxBy(trial => trial.Strengths.Count)!;
        Outcome undisturbed = rig.Run(trial);
        Assert.Null(undisturbed.Failure);
        var interrupted = new Interrupted(folder);
        Outcome outcome = interrupted.Run(rig.Rig, trial);
        Assert.Empty(interrupted.Told);
        Assert.Equal(Epochs - 1, interrupted.Resumed);
        Assert.Equal(undisturbed.ToJson(), outcome.ToJson());
        File.Delete(interrupted.Path);
    }

    /// <summary>All imperfections in the training.</summary>
    private static string Aware(TestRig rig) =>
        $"training.strengths={{{string.Join(", ", rig.Rig.Dials.All.Select(dial => $"{dial.Name}: 1"))}}}";

    private string[] Options(string memory)
    {
        if (memory != "measured")
            return [];
        string[] lines = [.. WeakResetCurves.Lines(20, [.. Enumerable.Range(0, 20).Select(i => 50 * i)])];
        string data = folder.Write("pulses.csv", string.Join('\n', lines));
        return [$"memory.options={{data: '{data}', law: two-slope}}"];
    }
}
