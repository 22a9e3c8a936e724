using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class LatentOptimizerTests
{
    private static readonly TrainingChoice Plain = new()
    {
        Mode = TrainingMode.OffLine,
        Rate = 0.1,
        Epochs = 10,
        Batch = 50,
    };
    private static readonly float[] Start = [0.5f, -2f, 3f];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, 0.25)]
    public void Steps_are_those_of_the_papers(bool decoupled, double decay)
    {
        TrainingChoice choice = Plain with
        {
            Optimizer = decoupled ? OptimizerChoice.Adamw : OptimizerChoice.Adam,
            WeightDecay = decay,
        };
        using Parameter x = new(tensor(Start));
        using var optimizer = new LatentOptimizer(choice, [x], samples: 100);
        double[] expected = ClosedForms.Doubles(Start);
        double[] m = new double[3];
        double[] v = new double[3];
        for (int k = 1; k <= 5; k++)
        {
            float[] gradient = Floats.Normal((ulong)k, 3);
            Step(optimizer.At(0), x, gradient);
            for (int i = 0; i < 3; i++)
            {
                m[i] = 0.9 * m[i] + 0.1 * gradient[i];
                v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
                expected[i] -= 0.1 * decay * expected[i];
                expected[i] -=
                    0.1 * m[i] / (1 - Math.Pow(0.9, k)) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, k))) + 1e-8);
            }
        }
        Floats.Near(expected, Floats.Read(x), 1e-5);
    }

    /// <summary>The values of arXiv:2007.14234 [code] for 50,000 samples in batches of 128.</summary>
    [Theory]
    [InlineData(0, 0.010119)]
    [InlineData(99, 0.010119)]
    [InlineData(100, 0.007155)]
    [InlineData(300, 0.005060)]
    [InlineData(699, 0.005060)]
    public void The_decay_that_follows_is_that_of_the_period(int epoch, double decay) =>
        Assert.Equal(
            decay,
            Optimizer(
                    Plain with
                    {
                        WeightDecay = TrainingChoice.Auto,
                        Batch = 128,
                        Schedule = Restarts(100, 200, 400),
                    },
                    50_000
                )
                .Decay(epoch),
            1e-6
        );

    [Fact]
    public void Without_restarts_the_decay_follows_from_all_epochs() =>
        Assert.Equal(
            2 * Math.Sqrt(50 / (1000.0 * 10)),
            Optimizer(Plain with { WeightDecay = TrainingChoice.Auto }, 1000).Decay(3),
            1e-12
        );

    [Fact]
    public void The_rate_falls_by_half_a_cosine_and_starts_over()
    {
        ScheduleChoice schedule = Restarts(2, 4);
        double[] expected = [1, 0.5, 1, (1 + Math.Sqrt(0.5)) / 2, 0.5, (1 - Math.Sqrt(0.5)) / 2];
        Assert.All(expected.Index(), at => Assert.Equal(at.Item, schedule.At(at.Index), 1e-12));
        Assert.Equal([true, false, true, false, false, false], Enumerable.Range(0, 6).Select(schedule.RestartsAt));
    }

    /// <summary>A first step is as long as the rate, whatever the gradient.</summary>
    [Fact]
    public void A_restart_forgets_the_moments()
    {
        using Parameter x = new(tensor(Start));
        using var optimizer = new LatentOptimizer(Plain with { Schedule = Restarts(1, 1) }, [x], samples: 100);
        Step(optimizer.At(0), x, [100, 100, 100]);
        float[] before = Floats.Read(x);
        Step(optimizer.At(1), x, [0.01f, -0.01f, 0.01f]);
        Floats.Near([before[0] - 0.1, before[1] + 0.1, before[2] - 0.1], Floats.Read(x), 1e-5);
    }

    /// <summary>
    /// What the options' defaults do, written out: their results are those of this loop, bit for bit.
    /// </summary>
    [Fact]
    public void Defaults_are_Adam_with_clipped_latent_weights()
    {
        TestRig rig = TestRig.Create(
            "training.mode=off-line",
            "training.rate=0.02",
            "training.epochs=3",
            "training.schedule={every: 2, factor: 0.5}"
        );
        using var folder = new TemporaryFolder();
        Outcome outcome = rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve());
        using Model expected = rig.Rig.Build(0);
        using Model trained = rig.Rig.Build(0);
        double[] losses = [.. Loop(expected, new TrainingData(rig.Rig))];
        new TrainedNetworks(folder.Path).GetOrTrain(
            0,
            trained.Network,
            () => throw new InvalidOperationException("trains again")
        );
        Assert.Equal(losses, outcome.Epochs.Select(epoch => epoch.Loss));
        Assert.All(
            expected.Layers.Zip(trained.Layers),
            pair => Assert.Equal(Floats.Read(pair.First.Latent), Floats.Read(pair.Second.Latent))
        );
    }

    [Fact]
    public void Free_latent_weights_go_beyond_1()
    {
        using var folder = new TemporaryFolder();
        TestRig rig = TestRig.Create(
            "training.mode=off-line",
            "training.rate=0.5",
            "training.epochs=2",
            "training.latent=free"
        );
        rig.Runner(folder.Path).Run(rig.Trial(StudyPlan.Ideal), new Curve());
        using Model model = rig.Rig.Build(0);
        new TrainedNetworks(folder.Path).GetOrTrain(
            0,
            model.Network,
            () => throw new InvalidOperationException("trains again")
        );
        Assert.Contains(model.Layers.SelectMany(layer => Floats.Read(layer.Latent)), w => Math.Abs(w) > 1);
    }

    [Fact]
    public void The_papers_recipe_learns()
    {
        TestRig rig = TestRig.Create(
            "training.mode=off-line",
            "training.rate=0.01",
            "training.epochs=6",
            "training.schedule={restarts: [2, 4]}",
            "training.optimizer=adamw",
            "training.weight-decay=auto",
            "training.latent=free",
            "training.initial-deviation=0.03",
            "precision={weights: ternary, activations: real, real-activations: relu}",
            "memory.use=bit-errors",
            "cell.use=direct",
            "sense.use=direct"
        );
        Assert.InRange(rig.Run(StudyPlan.Ideal).Accuracy!.Value, 90, 100);
    }

    private static IEnumerable<double> Loop(Model model, TrainingData data)
    {
        using var adam = optim.Adam(model.Network.parameters(), 0.02);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            using var scope = NewDisposeScope();
            foreach (var group in adam.ParamGroups)
                group.LearningRate = epoch < 2 ? 0.02 : 0.01;
            List<double> losses = [];
            foreach (Batch batch in data.Train(0, epoch, 50))
            {
                adam.zero_grad();
                Tensor loss = nn.functional.cross_entropy(model.Network.forward(batch.Inputs), batch.Labels);
                loss.backward();
                adam.step();
                using (no_grad())
                    foreach (WeightLayer layer in model.Layers)
                        layer.Latent.clamp_(-1, 1);
                losses.Add(loss.item<float>());
            }
            yield return losses.Average();
        }
    }

    private static LatentOptimizer Optimizer(TrainingChoice choice, int samples) => new(choice, [], samples);

    private static ScheduleChoice Restarts(params int[] epochs) => new() { Restarts = epochs };

    private static void Step(optim.Optimizer optimizer, Parameter x, float[] gradient)
    {
        optimizer.zero_grad();
        using Tensor slope = tensor(gradient);
        using Tensor loss = (x * slope).sum();
        loss.backward();
        optimizer.step();
    }
}
