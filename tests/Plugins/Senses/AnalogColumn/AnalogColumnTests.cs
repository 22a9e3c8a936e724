using Modular.Contracts;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

public sealed class AnalogColumnTests
{
    private const int Uses = 20_000;
    private const int Inputs = 24;
    private const int Outputs = 2;
    private static readonly ConductanceRange Range = new(1e-6, 25e-6);

    [Fact]
    public void Ideal_columns_are_exact_products()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new() { Rows = 7 }, _ => 0);
        Tensor x = Uniform(1, Uses, Inputs);
        Tensor g = Devices();
        Assert.Equal(x.matmul(array.Read(g).t()).data<float>().ToArray(), array.Sums(x, g).data<float>().ToArray());
    }

    /// <summary>Sums that vary over many steps leave an error that is uniform over a step, for each array.</summary>
    [Theory]
    [InlineData(0, 8, 1)]
    [InlineData(8, 8, 3)]
    [InlineData(10, 6, 3)]
    public void Digitised_sums_miss_by_a_step_over_the_root_of_12(int rows, int bits, int arrays)
    {
        using DisposeScope scope = NewDisposeScope();
        double step = 2 * 20 / (Math.Pow(2, bits) - 2);
        double[] errors = Errors(
            new()
            {
                Rows = rows,
                AdcBits = bits,
                AdcRange = 20,
                InputBound = 1,
            },
            Only("adc", 1)
        );
        Assert.InRange(errors.Max(Math.Abs), 0, arrays * step / 2 * 1.0001);
        AssertSigma(step * Math.Sqrt(arrays / 12.0), errors);
    }

    [Fact]
    public void Twice_the_strength_misses_by_twice_as_much()
    {
        using DisposeScope scope = NewDisposeScope();
        var options = new AnalogColumnOptions { AdcRange = 20, InputBound = 1 };
        double[] once = Errors(options, Only("adc", 1));
        double[] twice = Errors(options, Only("adc", 2));
        Assert.All(once.Zip(twice), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Sums_beyond_the_range_saturate()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new() { AdcRange = 0.5, InputBound = 1 }, Only("adc", 1));
        Tensor sums = array.Sums(Uniform(1, Uses, Inputs), Devices());
        Assert.Equal((0.5f, -0.5f), (sums.max().item<float>(), sums.min().item<float>()));
    }

    /// <summary>Three times the norm of the larger of the two columns.</summary>
    [Fact]
    public void An_automatic_range_follows_the_weights()
    {
        using DisposeScope scope = NewDisposeScope();
        var options = new AnalogColumnOptions { AdcBits = 4, InputBound = 1 };
        using IColumnSense array = Made(options, _ => 0);
        double norm = array.Read(Devices()).square().sum(1).max().sqrt().item<float>();
        AssertSigma(2 * 3 * norm / 14 / Math.Sqrt(12), Errors(options, Only("adc", 1)));
    }

    /// <summary>Of 6 bits: 63 levels, -31/31 to 31/31 of the bound.</summary>
    [Fact]
    public void Inputs_come_in_steps_and_stop_at_the_bound()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new() { DacBits = 6, InputBound = 3.1 }, Only("dac", 1), 1);
        Tensor x = tensor([0f, 0.1f, 0.14f, 0.16f, -3.1f, 5, -100]).reshape(7, 1);
        Tensor g = tensor([25e-6f, 1e-6f]).reshape(2, 1, 1);
        float[] sums = array.Sums(x, g).data<float>().ToArray();
        Assert.All(
            new[] { 0, 0.1, 0.1, 0.2, -3.1, 3.1, -3.1 }.Zip(sums),
            pair => Assert.Equal(pair.First, pair.Second, 1e-6)
        );
    }

    /// <summary>The greatest input of each use is the bound of its own steps.</summary>
    [Fact]
    public void An_automatic_bound_is_that_of_each_use()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new() { DacBits = 2, Rows = 1 }, Only("dac", 1), 2);
        Tensor x = tensor([1f, 0.4f, 100, 60, 0, 0]).reshape(3, 2);
        Tensor g = tensor([25e-6f, 25e-6f, 1e-6f, 1e-6f]).reshape(2, 1, 2);
        float[] sums = array.Sums(x, g).data<float>().ToArray(); // levels -1, 0 and 1 of the bound
        Assert.All(new double[] { 1, 200, 0 }.Zip(sums), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(8, 3)]
    public void Every_array_has_noise_of_its_own(int rows, int arrays)
    {
        using DisposeScope scope = NewDisposeScope();
        double[] errors = Errors(
            new()
            {
                Rows = rows,
                OutputNoise = 0.1,
                InputBound = 5,
            },
            Only("output-noise", 1)
        );
        AssertSigma(5 * 0.1 * Math.Sqrt(arrays), errors);
        double mean = errors.Average();
        double neighbours = errors.Chunk(Outputs).Average(pair => (pair[0] - mean) * (pair[1] - mean));
        Assert.Equal(0, neighbours, 4 * 0.25 * arrays / Math.Sqrt(Uses));
    }

    [Fact]
    public void Later_uses_have_other_noise()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new(), Only("output-noise", 1));
        Tensor x = Uniform(1, Uses, Inputs);
        Tensor g = Devices();
        Tensor exact = x.matmul(array.Read(g).t());
        Tensor first = array.Sums(x, g) - exact;
        Tensor second = array.Sums(x, g) - exact;
        double correlation = (first * second).mean().item<float>() / first.square().mean().item<float>();
        Assert.Equal(0, correlation, 4 / Math.Sqrt(Uses * Outputs));
    }

    /// <summary>
    /// Each array's columns are ladders of their own; against the nodes' linear system, to 1e-5 of the greatest sum.
    /// </summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 1)]
    [InlineData(10, 2)]
    public void Wires_lower_the_currents_as_the_nodes_say(int rows, double strength)
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(
            new()
            {
                Rows = rows,
                LineResistance = 200,
                RowResistance = 0,
            },
            Only("ir-drop", strength)
        );
        Tensor x = Uniform(1, 20, Inputs);
        Tensor g = Devices();
        Tensor exact = x.matmul(array.Read(g).t());
        float[] sums = array.Sums(x, g).data<float>().ToArray();
        float[] volts = x.data<float>().ToArray();
        float[] all = g.data<float>().ToArray();
        double[] expected =
        [
            .. Enumerable
                .Range(0, 20 * Outputs)
                .Select(i =>
                    Current(
                        all,
                        volts[(i / Outputs * Inputs)..(i / Outputs * Inputs + Inputs)],
                        i % Outputs,
                        (rows == 0 ? Inputs : rows, 200 * strength)
                    )
                ),
        ];
        Assert.All(expected.Zip(sums), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * expected.Max(Math.Abs)));
        Assert.True(
            (array.Sums(x, g) - exact).abs().max().item<float>() > 0.01 * exact.abs().max().item<float>(),
            "the wires lose nothing"
        );
    }

    [Fact]
    public void A_weight_is_read_without_errors()
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Made(new(), _ => 1);
        using IColumnSense exact = Made(new(), _ => 0);
        Assert.Equal(exact.Read(Devices()).data<float>().ToArray(), array.Read(Devices()).data<float>().ToArray());
    }

    [Fact]
    public void Single_devices_are_refused()
    {
        using IColumnSense array = Made(new(), _ => 0);
        using Tensor single = zeros(1, Outputs, Inputs);
        Assert.Equal(
            "sense 'analog-column': the conductances are Float32 [1, 2, 24]; it subtracts pairs, Float32 [2, 2, 24]. "
                + "Use a cell with 2 devices, such as 'differential-analog' or '2t2r'.",
            Assert.Throws<InvalidDataException>(() => array.Read(single)).Message
        );
    }

    private static double Current(float[] devices, float[] volts, int output, (int Rows, double Resistance) array)
    {
        double sum = 0;
        for (int first = 0; first < Inputs; first += array.Rows)
        {
            int count = Math.Min(array.Rows, Inputs - first);
            double[] part = [.. volts[first..(first + count)].Select(volt => (double)volt)];
            foreach (int device in new[] { 0, 1 })
                sum +=
                    (device == 0 ? 1 : -1)
                    * LadderTests.Solved(
                        devices.AsSpan((device * Outputs + output) * Inputs + first, count),
                        array.Resistance,
                        part
                    );
        }
        return sum / (Range.Max - Range.Min);
    }

    private static double[] Errors(AnalogColumnOptions options, Func<string, double> strengths)
    {
        using IColumnSense array = Made(options, strengths);
        Tensor x = Uniform(1, Uses, Inputs);
        Tensor g = Devices();
        Tensor values = array.Read(g);
        return Array.ConvertAll(
            (array.Sums(x, g) - x.matmul(values.t())).data<float>().ToArray(),
            error => (double)error
        );
    }

    private static IColumnSense Made(
        AnalogColumnOptions options,
        Func<string, double> strengths,
        int inputs = Inputs
    ) =>
        (IColumnSense)
            new AnalogColumnSense(options).Fabricate(
                [inputs == Inputs ? Outputs : 1, inputs],
                Range,
                new Conditions(3, strengths)
            );

    private static Func<string, double> Only(string dial, double strength) => name => name == dial ? strength : 0;

    /// <summary>Siemens [2, outputs, inputs], all over the range.</summary>
    private static Tensor Devices() =>
        (Uniform(2, 2, Outputs * Inputs).reshape(2, Outputs, Inputs) + 1) / 2 * (Range.Max - Range.Min) + Range.Min;

    /// <summary>-1 to 1.</summary>
    private static Tensor Uniform(long draw, int rows, int columns)
    {
        double[] uniform = new double[rows * columns];
        new RandomStream(19).Uniform(draw, 0, uniform);
        return tensor([.. uniform.Select(u => (float)(2 * u - 1))], [rows, columns]);
    }

    /// <summary>
    /// Mean 0 and this standard deviation; errors have at most the kurtosis of normal ones, to four standard errors.
    /// </summary>
    private static void AssertSigma(double sigma, double[] errors)
    {
        Assert.Equal(0, errors.Average(), 4 * sigma / Math.Sqrt(errors.Length));
        Assert.Equal(
            sigma,
            Math.Sqrt(errors.Average(error => error * error)),
            4 * sigma / Math.Sqrt(2 * errors.Length)
        );
    }
}
