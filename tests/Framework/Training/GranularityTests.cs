using Modular.Descriptions;
using Modular.Rigs;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>
/// The steps of devices as an imperfection (docs/adr/0027): three clouds, devices that take 40 pulses from one end to
/// the other.
/// </summary>
public sealed class GranularityTests
{
    private static readonly string[] Coarse =
    [
        "memory={use: ideal, options: {step: 0.025}}",
        "cell.use=differential-analog",
        "sense.use=differential-analog",
        "precision.weights=real",
        "precision.activations=real",
        "training.start=released",
        "training.rate=0.7",
        "training.epochs=4",
    ];

    private static readonly string[] Ranked = [.. Coarse, "study.rank.imperfections=[granularity]"];

    /// <summary>A study that does not name the steps has them at 1, in the same bits as one that ranks them.</summary>
    [Fact]
    public void Steps_are_part_of_ideal_hardware_unless_they_are_ranked()
    {
        string[] table = ["memory.use=pulse-table", .. Coarse[1..]];
        double[] unnamed = Losses(TestRig.Create(table).Run(StudyPlan.Ideal));
        TestRig ranked = TestRig.Create([.. table, "study.rank.imperfections=[granularity, c2c]"]);
        Assert.Equal(unnamed, Losses(ranked.Run(StudyPlan.Only("granularity"))));
        Assert.NotEqual(unnamed, Losses(ranked.Run(StudyPlan.Ideal)));
        Assert.DoesNotContain("granularity", TestRig.Create(table).Subjects.Names);
    }

    /// <summary>Ever finer steps train as no steps do, and coarse ones lose: the rate is less than a pulse.</summary>
    [Fact]
    public void The_finer_the_steps_the_nearer_the_training_without_any()
    {
        double[] none = Losses(TestRig.Create(Ranked).Run(StudyPlan.Ideal));
        Outcome[] ever = [.. new[] { 1e-4, 0.1, 1.2, 10 }.Select(At)];
        double[] distances = [.. ever.Select(outcome => Distance(outcome, none))];
        Assert.InRange(distances[0], 0, 1e-5);
        Assert.Equal(distances.Order(), distances);
        double[] accuracies = [.. ever.Skip(1).Select(outcome => outcome.Accuracy!.Value)];
        Assert.Equal(accuracies.OrderDescending(), accuracies);
        Assert.Equal(100 / 3.0, accuracies[^1], 6); // chance: no step of training is half a step of the devices
    }

    [Fact]
    public void Explain_says_whose_part_steps_are()
    {
        string steps = Limit(TestRig.Create(Coarse))!;
        Assert.Equal(
            "Whole pulses are part of ideal hardware: with every dial at 0 devices still move in steps. From one end of the "
                + "range to the other memory 'ideal' takes 40 (assumed). Name 'granularity' among the ranked imperfections to "
                + "see what steps cost.",
            steps
        );
        Assert.Equal(
            "Whole pulses are part of ideal hardware: with every dial at 0 devices still move in steps. Memory "
                + "'hfo2-weak-reset' moves by no parts of them, so that a study cannot rank what they cost.",
            Limit(TestRig.Create())
        );
        Assert.Null(Limit(TestRig.Create(Ranked)));
        Assert.Null(Limit(TestRig.Create([.. Coarse, "training.mode=off-line"])));
    }

    [Theory]
    [InlineData(
        "--set training.mode: 'granularity' acts where pulses train the devices, and here they are written once; expected "
            + "'mode: in-place'. Leave it out, or train in place.",
        "training.mode=off-line"
    )]
    [InlineData(
        "--set study.strengths: 'granularity' at strength 200 would be steps of so many pulses, and a device takes at most "
            + "127 at a time; expected at most 127. Lower the strength.",
        "study.strengths={granularity: 200}"
    )]
    [InlineData(
        "--set study.rank.imperfections: no imperfection or group is called 'Granularity'. Did you mean 'granularity'?",
        "study.rank.imperfections=[Granularity]"
    )]
    [InlineData(
        "--set study.groups: group 'st' has the member 'granularity', which needs a memory that tells how many steps its "
            + "devices have, and the group under 'rank: imperfections'; one of the two is missing. Name the group there, or "
            + "leave the member out.",
        "memory={use: pulse-table}",
        "study.rank.imperfections=[c2c]",
        "study.groups={st: [granularity]}"
    )]
    [InlineData(
        "--set training.strengths: 'granularity' acts where pulses train the devices, and here they are written once; "
            + "expected imperfections of written devices. Leave it out.",
        "memory={use: pulse-table}",
        "training={mode: off-line, rate: 0.01, epochs: 1, strengths: {granularity: 1}}",
        "study.rank.imperfections=[nonlinearity]"
    )]
    [InlineData(
        "--set study.rank.imperfections: 'granularity' needs a memory that tells how many steps its devices have, and its "
            + "name under 'rank: imperfections'; one of the two is missing. Use such a memory ('modular describe ecram' shows "
            + "one) and name it there, or leave it out.",
        "memory={use: hfo2-weak-reset}",
        "cell.use=2t2r",
        "sense.use=differential",
        "precision.weights=binary"
    )]
    public void What_cannot_be_ranked_is_one_sentence(string sentence, params string[] overrides)
    {
        InputException wrong = Assert.Throws<InputException>(() =>
        {
            TestRig rig = TestRig.Create([.. Ranked, .. overrides]);
            _ = rig.Subjects;
            RigCheck.Run(rig.File, rig.Rig);
        });
        Assert.Equal([sentence.Split(": ", 2)[1]], wrong.Problems.Select(one => one.Split(": ", 2)[1]));
    }

    /// <summary>A step longer than a pulse by an error of rounding counts as one pulse.</summary>
    [Fact]
    public void Errors_of_rounding_count_no_pulse()
    {
        Outcome whole = At(1);
        Outcome nearly = At(1.0000001);
        Assert.Equal(whole.Wear!.Pulses!.Mean, nearly.Wear!.Pulses!.Mean, 0.1);
    }

    /// <summary>Steps of a layer that the study does not name are part of ideal hardware there.</summary>
    [Fact]
    public void Steps_of_layers_that_are_not_named_stay()
    {
        string[] table = ["memory.use=pulse-table", .. Coarse[1..]];
        TestRig one = TestRig.Create([.. table, "study.rank.imperfections=[fc1.granularity, c2c]"]);
        double[] steps = Losses(TestRig.Create(table).Run(StudyPlan.Ideal));
        Assert.Equal(steps, Losses(one.Run(StudyPlan.Only("fc1.granularity"))));
        TestRig both = TestRig.Create([.. table, "study.rank.imperfections=[granularity, c2c]"]);
        Assert.NotEqual(Losses(both.Run(StudyPlan.Ideal)), Losses(one.Run(StudyPlan.Ideal)));
    }

    /// <summary>A cell without pulses at all is said to, and not to give whole ones.</summary>
    [Fact]
    public void A_cell_without_pulses_is_said_once()
    {
        TestRig rig = TestRig.Create([.. Ranked, "cell.use=direct"]);
        InputException wrong = Assert.Throws<InputException>(() => RigCheck.Run(rig.File, rig.Rig));
        string sentence = Assert.Single(wrong.Problems, one => one.Contains(": cell 'direct'"));
        Assert.Contains("turns no steps into pulses", sentence);
    }

    private static Outcome At(double strength)
    {
        TestRig rig = TestRig.Create([.. Ranked, $"study.strengths={{granularity: {strength}}}"]);
        return rig.Run(StudyPlan.All);
    }

    private static double[] Losses(Outcome outcome) => [.. outcome.Epochs.Select(epoch => epoch.Loss)];

    private static double Distance(Outcome outcome, double[] losses) =>
        Losses(outcome).Zip(losses, (one, other) => Math.Abs(one - other)).Max();

    private static string? Limit(TestRig rig)
    {
        RankingSubjects subjects = RankingSubjects.Resolve(rig.File, rig.Rig.Dials, SubjectNeed.IfAny);
        ImperfectionTable table = ImperfectionTable.ForStudy(rig.Rig, subjects);
        var limits = new ModelLimits(rig.Rig, table, LayerTable.Build(rig.Rig));
        return limits.All.FirstOrDefault(limit => limit.Topic == "steps")?.Sentence;
    }
}
