using Modular.Contracts;
using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class ChipTests
{
    [Fact]
    public void A_part_asks_for_its_dials_by_their_own_names_though_the_rig_calls_them_by_full_ones()
    {
        var asked = new List<(string, double)>();
        Imperfection[] both = [ThirdParty.Imperfection("offset")];
        TestRig odd = TestRig
            .Create("memory.use=ideal")
            .With(rig =>
                rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Imperfections = both,
                            Fabricating = (_, conditions) => asked.Add(("memory", conditions["offset"].Strength)),
                        }
                    )
                    .With(
                        new OddSense(rig.Sense.Part)
                        {
                            Imperfections = both,
                            Fabricating = (_, conditions) => asked.Add(("sense", conditions["offset"].Strength)),
                        }
                    )
            );
        Assert.Equal(["memory.offset", "sense.offset"], odd.Subjects.Names);
        Fabricate(odd, new() { ["memory.offset"] = 0.5 });
        Fabricate(odd, new() { ["sense.offset"] = 2 });
        Assert.Equal([("memory", 0.5), ("sense", 0), ("memory", 0), ("sense", 2)], asked);
    }

    [Fact]
    public void Memory_and_sense_have_the_scenarios_temperature()
    {
        var asked = new List<double>();
        TestRig odd = TestRig
            .Create("memory.use=ideal", "conditions.temperature=358.5")
            .With(rig =>
                rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Fabricating = (_, conditions) => asked.Add(conditions.Temperature),
                        }
                    )
                    .With(
                        new OddSense(rig.Sense.Part)
                        {
                            Fabricating = (_, conditions) => asked.Add(conditions.Temperature),
                        }
                    )
            );
        Fabricate(odd, []);
        Assert.Equal([358.5, 358.5], asked.Distinct().Count() == 1 ? asked[..2] : asked);
    }

    /// <summary>
    /// Ten years at 500 K are 21 decades of seconds: half of the high state's devices lose more than 0.42 in ln(R).
    /// </summary>
    [Fact]
    public void Devices_age_between_writing_and_reading()
    {
        float[] young = Conductances("age=0");
        float[] old = Conductances("age=10 years");
        Assert.Equal(young.Length, old.Length);
        Assert.Equal(1e-5f, young.Min());
        float[] high =
        [
            .. young
                .Zip(old)
                .Where(pair => pair.First == 1e-5f)
                .Select(pair => MathF.Log(pair.Second / pair.First))
                .Order(),
        ];
        Assert.InRange(high[high.Length / 2], 0.3, 0.5);
    }

    private static float[] Conductances(string age)
    {
        var seen = new List<float>();
        TestRig odd = TestRig
            .Create(
                "memory={ use: hfo2-binary }",
                "training.mode=off-line",
                "study.rank.imperfections=[retention]",
                "conditions.temperature=500",
                $"conditions.{age}"
            )
            .With(rig => rig.With(new OddSense(rig.Sense.Part) { Seeing = seen.AddRange }));
        Assert.Null(odd.Run().Failure);
        return [.. seen];
    }

    [Fact]
    public void Only_layers_that_live_in_the_memory_are_fabricated()
    {
        var shapes = new List<long[]>();
        TestRig odd = TestRig
            .Edited("layers: {}", "layers: { fc1: { memory: none } }")
            .With(rig => rig.With(new OddMemory(rig.Memory.Part) { Fabricating = (shape, _) => shapes.Add(shape) }));
        using Model model = odd.Rig.Build(0);
        new Chip(odd.Rig, model.Layers, 0, new Dictionary<string, double>()).Dispose();
        Assert.Equal(
            [
                [2, 3, 16],
            ],
            shapes
        );
    }

    [Fact]
    public void A_layer_computes_with_its_latent_weights_again_when_the_chip_is_gone()
    {
        Rig rig = TestRig.Create().Rig;
        using Model model = rig.Build(0);
        using (var chip = new Chip(rig, model.Layers, 0, new Dictionary<string, double>()))
        {
            chip.Observe();
            Assert.All(model.Layers, layer => Assert.NotNull(layer.Observed));
        }
        Assert.All(model.Layers, layer => Assert.Null(layer.Observed));
    }

    /// <summary>The gradient that pulses are made of, through hardware, at what the hardware reads.</summary>
    [Fact]
    public void The_gradient_of_a_layer_is_that_at_its_observed_weights()
    {
        using var scope = NewDisposeScope();
        Rig rig = TestRig.Create().Rig;
        using Model model = rig.Build(0);
        using var chip = new Chip(rig, model.Layers, 0, new Dictionary<string, double>());
        MemoryLayer first = chip.Layers[0];
        float[] x = Floats.Normal(1, 5 * 8);
        float[] g = Floats.Normal(2, 5 * 16);
        for (int step = 0; step < 2; step++)
        {
            first.Observe(gradient: true);
            (first.Layer.forward(tensor(x, [5, 8])) * tensor(g, [5, 16])).sum().backward();
            Floats.Near(ClosedForms.TransposedProduct(g, x, 5), Floats.Read(first.Gradient), 1e-6);
        }
        Assert.Null(first.Layer.Latent.grad);
    }

    [Fact]
    public void Real_weights_are_stored_in_units_of_their_largest()
    {
        using var scope = NewDisposeScope();
        TestRig odd = TestRig
            .Create("memory.use=ideal", "precision.weights=real")
            .With(rig => rig.With(new Single()).With(new Linear()));
        using Model model = odd.Rig.Build(0);
        using var chip = new Chip(odd.Rig, model.Layers, 0, new Dictionary<string, double>());
        MemoryLayer layer = chip.Layers[0];
        float[] weights = [.. Floats.Normal(1, 128).Select(w => 3 * w)];
        layer.Program(tensor(weights, [16, 8]));
        layer.Observe(gradient: false);
        Assert.Equal(weights.Max(Math.Abs), layer.Scale);
        Floats.Near(ClosedForms.Doubles(weights), Floats.Read(layer.Layer.Observed), 1e-5);
        Assert.Equal(1, Floats.Read(layer.Read()).Max(Math.Abs), 1e-5);
    }

    /// <summary>
    /// The greatest value of each output is 1, of an output of zeros 0; what is read is what was written.
    /// </summary>
    [Fact]
    public void Columns_have_scales_of_their_own()
    {
        using var scope = NewDisposeScope();
        TestRig odd = TestRig
            .Create(
                "training={ mode: off-line, rate: 0.01 }",
                "memory.use=ideal",
                "precision.weights=real",
                "precision.analog-scale=per-channel"
            )
            .With(rig => rig.With(new Single()).With(new Linear()));
        using Model model = odd.Rig.Build(0);
        using var chip = new Chip(odd.Rig, model.Layers, 0, new Dictionary<string, double>());
        MemoryLayer layer = chip.Layers[0];
        float[] weights = [.. Floats.Normal(1, 128).Select((w, i) => i / 8 * w)]; // the first row is 0
        layer.Program(tensor(weights, [16, 8]));
        layer.Observe(gradient: false);
        Assert.Equal(1, layer.Scale);
        float[] largest = [.. weights.Chunk(8).Select(row => row.Max(Math.Abs))];
        Assert.Equal(largest[1..], layer.ColumnScales!.Skip(1));
        Floats.Near(ClosedForms.Doubles(weights), Floats.Read(layer.Layer.Observed), 1e-5);
        Assert.All(
            Floats.Read(layer.Read()).Chunk(8).Index(),
            row => Assert.Equal(row.Index == 0 ? 0 : 1, row.Item.Max(Math.Abs), 1e-5)
        );
    }

    /// <summary>The layer that comes first.</summary>
    private static void Fabricate(TestRig odd, Dictionary<string, double> strengths)
    {
        using Model model = odd.Rig.Build(0);
        using var chip = new Chip(odd.Rig, model.Layers.Where(layer => layer.Plan.InMemory).Take(1), 0, strengths);
    }

    /// <summary>One device a weight, linear in it.</summary>
    private sealed class Single : ICell
    {
        public int Devices => 1;

        public Precision Holds => Precision.Real;

        public Tensor Targets(Tensor weights, ConductanceRange range) =>
            ((weights + 1) * ((range.Max - range.Min) / 2) + range.Min).unsqueeze(0);
    }

    /// <summary>Reads what <see cref="Single"/> stores.</summary>
    private sealed class Linear : ISense
    {
        public IReadOnlyList<Imperfection> Imperfections => [];

        public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) => new Array(range);

        private sealed class Array(ConductanceRange range) : ISenseArray
        {
            public Tensor Read(Tensor conductances) =>
                ((conductances[0] - range.Min) / ((range.Max - range.Min) / 2) - 1).clamp(-1, 1);

            public void Dispose() { }
        }
    }
}
