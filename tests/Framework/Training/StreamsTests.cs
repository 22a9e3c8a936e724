using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Hardware of one seed shares everything but the dials that are turned.</summary>
public sealed class StreamsTests
{
    private static readonly string[] DeviceToDevice = ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0"];

    [Fact]
    public void Weights_and_batches_of_a_seed_are_the_same_for_all_hardware()
    {
        string[] traces =
        [
            .. new[] { StudyPlan.Ideal, StudyPlan.All, StudyPlan.Only("rtn") }.Select(hardware => Trace(hardware, 0)),
        ];
        Assert.Equal(traces[0], traces[1]);
        Assert.Equal(traces[0], traces[2]);
        Assert.NotEqual(traces[0], Trace(StudyPlan.Ideal, 1));
    }

    [Fact]
    public void A_seed_has_initial_weights_of_its_own()
    {
        using Model first = TestRig.Create().Rig.Build(0);
        using Model again = TestRig.Create().Rig.Build(0);
        using Model other = TestRig.Create().Rig.Build(1);
        Assert.Equal(Floats.Read(first.Layers[0].Latent), Floats.Read(again.Layers[0].Latent));
        Assert.NotEqual(Floats.Read(first.Layers[0].Latent), Floats.Read(other.Layers[0].Latent));
    }

    [Fact]
    public void The_draws_of_a_dial_do_not_depend_on_any_strength()
    {
        List<uint> off = Words(StudyPlan.Ideal, 0);
        List<uint> on = Words(StudyPlan.All, 0);
        List<uint> one = Words(StudyPlan.Only("memory.a"), 0);
        Assert.Equal(off, on);
        Assert.Equal(off, one);
        Assert.Equal(off.Count, off.Distinct().Count());
        Assert.Empty(off.Intersect(Words(StudyPlan.All, 1)));
    }

    [Fact]
    public void A_seed_has_devices_of_its_own()
    {
        Assert.Equal(Fresh(0, DeviceToDevice), Fresh(0, DeviceToDevice));
        Assert.NotEqual(Fresh(0, DeviceToDevice), Fresh(1, DeviceToDevice));
    }

    /// <summary>
    /// Slopes show in no fresh device: with their dials on or off, offsets and resistances are the same to the last
    /// bit.
    /// </summary>
    [Fact]
    public void Turning_other_dials_changes_no_bit_of_a_dials_effect()
    {
        float[] two = Fresh(0, "d2d-c1", "d2d-r0");
        Assert.Equal(two, Fresh(0, DeviceToDevice));
        Assert.Equal(two, Fresh(0, "d2d-c1", "d2d-r0", "pink-noise"));
        Assert.NotEqual(two, Fresh(0, "d2d-c1"));
        Assert.True(Fresh(0, "d2d-c1").Distinct().Count() > 250);
        Assert.Single(Fresh(0).Distinct());
    }

    /// <summary>ln G of both dials is the sum of each alone: the same devices.</summary>
    [Fact]
    public void Effects_of_two_dials_add_up_device_by_device()
    {
        float[] both = Fresh(0, "d2d-c1", "d2d-r0");
        float[] c1 = Fresh(0, "d2d-c1");
        float[] r0 = Fresh(0, "d2d-r0");
        float[] none = Fresh(0);
        for (int i = 0; i < both.Length; i++)
            Assert.Equal(Math.Log(both[i] / none[i]), Math.Log(c1[i] / none[i]) + Math.Log(r0[i] / none[i]), 1e-6);
    }

    /// <summary>
    /// Telegraph noise only ever adds to the resistance, at the devices whose trap is high by now; the others read the
    /// same bits.
    /// </summary>
    [Fact]
    public void Noise_leaves_the_other_devices_as_they_were()
    {
        float[] quiet = Read(0, pulses: 30, DeviceToDevice);
        float[] noisy = Read(0, pulses: 30, [.. DeviceToDevice, "rtn"]);
        Assert.All(quiet.Zip(noisy), pair => Assert.True(pair.Second <= pair.First));
        Assert.InRange(quiet.Zip(noisy).Count(pair => pair.Second < pair.First), 10, 128);
    }

    /// <summary>Initial weights, and every batch that is asked for.</summary>
    private static string Trace(string hardware, int seed)
    {
        var text = new System.Text.StringBuilder();
        TestRig odd = TestRig
            .Create()
            .With(rig =>
                rig.With(new OddNetwork((shape, layers) => rig.Network.Part.Build(shape, new Witness(layers, text))))
                    .With(
                        new OddDataset(rig.Dataset.Part)
                        {
                            Asking = (samples, epoch, word) =>
                                text.AppendLine($"{epoch} {word}: {string.Join(' ', samples)}"),
                        }
                    )
            );
        Assert.True(odd.Run(hardware, seed).Done);
        Assert.True(text.Length > 1000);
        return text.ToString();
    }

    /// <summary>What each dial of each part of each layer draws first.</summary>
    private static List<uint> Words(string hardware, int seed)
    {
        var words = new List<uint>();
        Imperfection[] imperfections = [ThirdParty.Imperfection("a"), ThirdParty.Imperfection("b")];
        void Take(Conditions conditions)
        {
            uint[] word = new uint[3];
            conditions["a"].Random.Bits(0, 0, word.AsSpan(0, 1));
            conditions["b"].Random.Bits(0, 0, word.AsSpan(1, 1));
            conditions.Stream("a").Bits(0, 0, word.AsSpan(2, 1));
            words.AddRange(word);
        }
        TestRig odd = TestRig
            .Create("memory.use=ideal")
            .With(rig =>
                rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Imperfections = imperfections,
                            Fabricating = (_, conditions) => Take(conditions),
                        }
                    )
                    .With(
                        new OddSense(rig.Sense.Part)
                        {
                            Imperfections = imperfections,
                            Fabricating = (_, conditions) => Take(conditions),
                            Fabricated = _ => null,
                        }
                    )
            );
        using Model model = odd.Rig.Build(seed);
        foreach (WeightLayer layer in model.Layers)
            Assert.Throws<ContractViolation>(() =>
                new Chip(odd.Rig, [layer], seed, odd.Trial(hardware, seed).Strengths)
            );
        Assert.Equal(2 * 2 * 3, words.Count);
        return words;
    }

    /// <summary>Conductances of the first layer's fresh devices.</summary>
    private static float[] Fresh(int seed, params string[] on) => Read(seed, pulses: 0, on);

    /// <summary>
    /// Conductances of the first layer's devices after so many times 14 pulses to the first of each pair.
    /// </summary>
    private static float[] Read(int seed, int pulses, string[] on)
    {
        float[]? last = null;
        TestRig odd = TestRig
            .Create()
            .With(rig => rig.With(new OddMemory(rig.Memory.Part) { Reading = read => Keep(read, ref last) }));
        using Model model = odd.Rig.Build(seed);
        using var chip = new Chip(odd.Rig, model.Layers, seed, on.ToDictionary(name => name, _ => 1.0));
        using Tensor steps = full(16, 8, -14, ScalarType.Int8);
        for (int i = 0; i < pulses; i++)
            chip.Layers[0].Devices.Pulse(steps);
        chip.Layers[0].Read().Dispose();
        return last!;
    }

    private static Tensor Keep(Tensor read, ref float[]? kept)
    {
        kept = Floats.Read(read);
        return read;
    }

    /// <summary>Writes down the initial weights of every layer that is asked for.</summary>
    private sealed class Witness(ILayers layers, System.Text.StringBuilder text) : ILayers
    {
        public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true)
        {
            nn.Module<Tensor, Tensor> layer = layers.Linear(name, inputs, outputs, bias);
            foreach ((string part, TorchSharp.Modules.Parameter parameter) in layer.named_parameters())
                text.AppendLine($"{name} {part}: {string.Join(' ', Floats.Read(parameter))}");
            return layer;
        }

        public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel) => layers.Convolution(name, kernel);

        public nn.Module<Tensor, Tensor> Activation(string name) => layers.Activation(name);
    }
}
