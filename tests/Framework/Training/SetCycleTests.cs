using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>What follows the pulses of a step where devices are SET.</summary>
public sealed class SetCycleTests
{
    private static readonly string[] Wide =
    [
        "network.options.hidden=[4000]",
        "study.rank.imperfections=[device-to-device]",
    ];

    /// <summary>One layer of 4000 x 8 pairs with device-to-device spread: a standard error of 0.003.</summary>
    [Fact]
    public void A_set_and_one_pulse_leave_the_intended_sign_as_good_as_by_chance()
    {
        using var scope = NewDisposeScope();
        using Bench bench = new("training.set=on-sign-change", Wide);
        Tensor steps = bench.FlipAll();
        Assert.InRange(Agreement(steps, bench.Read()), 0.503 - 0.012, 0.503 + 0.012);
        Assert.Equal((1, 1), (bench.Wear.Sets!.Max, bench.Wear.Sets.P99));
        Assert.Equal(0.5, bench.Wear.Pulses!.Mean);
    }

    /// <summary>
    /// Of the pairs that read wrong after the SET, half hold after 132 pulses (reference section 3); the look after
    /// them is that after 144 (16, 18, ... 128, 144).
    /// </summary>
    [Fact]
    public void Pulsing_until_the_sign_holds_takes_the_published_number_of_pulses()
    {
        using var scope = NewDisposeScope();
        using Bench bench = new("training.set=until-sign-holds", Wide);
        Tensor before = bench.Read();
        Tensor steps = bench.FlipAll();
        Tensor wrong = before.ne(steps);
        Tensor pulses = bench.Layer.Devices.Memory.Pulses()!;
        Tensor sets = bench.Layer.Devices.Memory.Sets()!;
        Assert.Equal(1, sets.min().item<int>());
        Tensor each = pulses.sum(0, false, ScalarType.Int64);
        Assert.Equal(144, each[wrong].median().item<long>());
        Assert.Equal(0, each[~wrong].max().item<long>());
        Assert.True(Agreement(steps, bench.Read()) > 0.9);
    }

    [Fact]
    public void The_limit_ends_the_pulses_after_a_set()
    {
        using var scope = NewDisposeScope();
        using Bench bench = new("training.set=until-sign-holds", [.. Wide, "training.set-limit=40"]);
        bench.FlipAll();
        Assert.Equal(40, bench.Wear.Pulses!.Max);
    }

    /// <summary>Pairs are pulsed on both sides until most devices have nothing left.</summary>
    [Fact]
    public void Saturated_pairs_are_refreshed_and_keep_their_value()
    {
        using var scope = NewDisposeScope();
        using Bench bench = new("training.set=refresh", Wide);
        for (int round = 0; round < 16; round++)
            bench.Layer.Devices.Pulse(full_like(bench.Steps, round % 2 == 0 ? 127 : -127));
        Tensor values = bench.Read();
        Tensor saturated = bench.Layer.Devices.Saturated(0);
        bench.Layer.Show(bench.Read(), gradient: true);
        new SetCycle(bench.Choice).Close(bench.Layer, zeros_like(bench.Steps));
        Assert.InRange(saturated.to(ScalarType.Float32).mean().item<float>(), 0.3, 0.9);
        Tensor sets = bench.Layer.Devices.Memory.Sets()!;
        Assert.Equal(Floats.Read(saturated.to(ScalarType.Float32)), Floats.Read(sets[0].to(ScalarType.Float32)));
        Assert.Equal(Floats.Read(sets[0].to(ScalarType.Float32)), Floats.Read(sets[1].to(ScalarType.Float32)));
        Assert.True(Agreement(values, bench.Read()) > 0.9);
    }

    [Fact]
    public void More_of_the_range_counts_as_saturated_with_a_larger_share()
    {
        using var scope = NewDisposeScope();
        using Bench bench = new("training.set=refresh", []);
        bench.Layer.Devices.Pulse(full_like(bench.Steps, 127));
        Assert.Equal(0, bench.Layer.Devices.Saturated(0.5).sum().item<long>());
        Assert.Equal(128, bench.Layer.Devices.Saturated(0.9).sum().item<long>());
    }

    /// <summary>
    /// After the pulses of a step: a look, and where it calls for it SET, one pulse and another look.
    /// </summary>
    [Fact]
    public void A_step_without_a_change_sets_nothing()
    {
        var events = new List<string>();
        TestRig odd = TestRig
            .Create("training.start=fabricated", "training.set=on-sign-change")
            .With(rig => rig.With(new OddMemory(rig.Memory.Part) { Writing = (what, _) => events.Add(what) }));
        Assert.True(odd.Run(StudyPlan.All).Done);
        string all = string.Join(' ', events);
        Assert.Contains("Pulse Program Pulse", all);
        Assert.Contains("Pulse Pulse", all);
        Assert.DoesNotContain("Program Program", all);
    }

    [Theory]
    [InlineData("on-sign-change")]
    [InlineData("until-sign-holds")]
    [InlineData("refresh")]
    public void Devices_learn_with_every_strategy(string strategy)
    {
        Outcome outcome = TestRig
            .Create(
                $"training.set={strategy}",
                "training.saturation=0.9",
                "training.epochs=12",
                "study.rank.imperfections=[device-to-device]"
            )
            .Run();
        Assert.True(outcome.Done);
        Assert.True(outcome.Wear!.Sets!.Max > 0);
        if (strategy != "on-sign-change")
            Assert.InRange(outcome.Accuracy!.Value, 70, 100);
    }

    private static float Agreement(Tensor wanted, Tensor values) =>
        wanted.to(ScalarType.Float32).eq(values).to(ScalarType.Float32).mean().item<float>();

    /// <summary>The first layer of a chip with everything on.</summary>
    private sealed class Bench : IDisposable
    {
        private readonly Model model;
        private readonly Chip chip;

        public Bench(string strategy, string[] overrides)
        {
            TestRig rig = TestRig.Create([strategy, .. overrides]);
            Choice = rig.File.Scenario.Training;
            model = rig.Rig.Build(0);
            chip = new Chip(
                rig.Rig,
                [model.Layers[0]],
                0,
                overrides.Length == 0 ? new Dictionary<string, double>() : rig.Trial().Strengths
            );
            Layer = chip.Layers[0];
            Steps = arange(Layer.Layer.Plan.Outputs * Layer.Layer.Plan.Inputs)
                .remainder(2)
                .mul(2)
                .sub(1)
                .to(ScalarType.Int8)
                .reshape(Layer.Layer.Plan.Outputs, Layer.Layer.Plan.Inputs);
        }

        public TrainingChoice Choice { get; }

        public MemoryLayer Layer { get; }

        /// <summary>+1 and -1 in turn.</summary>
        public Tensor Steps { get; }

        public DeviceWear Wear => chip.Wear()!;

        public Tensor Read() => Layer.Read();

        /// <summary>
        /// Ends a step in which every weight was seen to change, and gives the values that the step drove to.
        /// </summary>
        public Tensor FlipAll()
        {
            Layer.Show(-Layer.Read(), gradient: true);
            new SetCycle(Choice).Close(Layer, Steps);
            return Steps.to(ScalarType.Float32);
        }

        public void Dispose()
        {
            chip.Dispose();
            model.Dispose();
        }
    }
}
