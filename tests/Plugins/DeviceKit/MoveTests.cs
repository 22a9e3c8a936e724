using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.Ecram;
using static Modular.Plugins.Tests.RramArray.Pulsing;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.DeviceKit;

/// <summary>
/// Moves by parts of pulses; a lithium device of memory 'ecram' is 2 weights and 9 microsiemens wide.
/// </summary>
public sealed class MoveTests
{
    private const int Count = 20_000;
    private const double Step = 0.002;
    private const double Bound = 1.1724;
    private const double Slope = 0.1153;

    /// <summary>dw/dn = step (1 - slope w / bound), solved: the limit of steps that become ever finer.</summary>
    private static double Continuous(double pulses) => Bound / Slope * (1 - Math.Exp(-Step * Slope / Bound * pulses));

    /// <summary>300 pulses by parts: the distance from the continuous law shrinks as the parts do.</summary>
    [Fact]
    public void Ever_finer_parts_approach_the_continuous_law()
    {
        double[] distances = [.. new[] { 1, 0.5, 0.25, 0.125 }.Select(part => Distance(part))];
        Assert.InRange(distances[0], 1e-6, 1e-4);
        for (int i = 1; i < distances.Length; i++)
            Assert.InRange(distances[i] / distances[i - 1], 0.45, 0.55);
    }

    /// <summary>One pulse of sigma 0.3 steps, as a whole and in four parts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Noise_does_not_depend_on_the_number_of_parts(int parts)
    {
        using IGradedArray array = Made(On("c2c"), Count);
        for (int n = 0; n < parts; n++)
            Move(array, Count, 1.0 / parts);
        double[] weights = Weights(array);
        double mean = weights.Average();
        double sigma = Math.Sqrt(weights.Average(weight => (weight - mean) * (weight - mean)));
        Assert.Equal(Step, mean, 0.3 * Step * 4 / Math.Sqrt(Count));
        Assert.Equal(0.3 * Step, sigma, 0.3 * Step * 4 / Math.Sqrt(2 * Count));
    }

    /// <summary>Of 100 pulses from one end to the other, along NeuroSim's curve.</summary>
    [Fact]
    public void Curves_are_walked_by_parts()
    {
        var model = new CurveModel
        {
            States = 100,
            LabelUp = 2.5,
            LabelDown = -3,
            LabelSpread = 0,
            Cycle = 0,
        };
        var devices = new CurveDevices(1, model, new ConductanceRange(0, 1), new Conditions(1, On("nonlinearity")));
        devices.Write(default, 0, [0f]);
        for (int n = 0; n < 100; n++)
            devices.Move(default, 0, [0.37f]);
        Assert.Equal(PulseCurve.FromLabel(2.5).Share(0.37), devices.Shares[0], 1e-6);
    }

    [Theory]
    [InlineData(127.5f)]
    [InlineData(float.NaN)]
    public void A_move_beyond_127_pulses_is_refused(float amount)
    {
        using IGradedArray array = Made(On(), 1);
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => Move(array, 1, amount));
        Assert.StartsWith(
            $"ecram: a device is moved by {amount} pulses; -127 to 127 was expected. Give other ones.",
            wrong.Message
        );
    }

    private static double Distance(double part)
    {
        using IGradedArray array = Made(On("nonlinearity"), 1);
        for (int n = 0; n < 300 / part; n++)
            Move(array, 1, part);
        return Math.Abs(Weights(array)[0] - Continuous(300));
    }

    private static IGradedArray Made(Func<string, double> strengths, long count) =>
        (IGradedArray)new EcramMemory(new EcramOptions()).Fabricate([count], new Conditions(1, strengths));

    private static void Move(IGradedArray array, long count, double pulses)
    {
        using Tensor amounts = full(count, pulses, ScalarType.Float32);
        array.Move(amounts);
    }

    private static double[] Weights(IGradedArray array)
    {
        using Tensor read = array.Read();
        return [.. read.data<float>().Select(conductance => (conductance - 1e-6) / 9e-6 * 2 - 0.8276)];
    }
}
