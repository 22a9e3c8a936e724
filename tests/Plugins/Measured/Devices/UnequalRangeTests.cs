using Modular.Contracts;
using Modular.Plugins.Measured;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Devices whose curves up and down cover unequal ranges.</summary>
public sealed class UnequalRangeTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    public static TheoryData<string, double, double> Cases
    {
        get
        {
            var cases = new TheoryData<string, double, double>();
            foreach (string law in Enum.GetNames<LawName>())
            {
                cases.Add(law, 6, 9); // uS: up ends below the start of down
                cases.Add(law, 9, 6); // and above it
            }
            return cases;
        }
    }

    /// <summary>From any state, with and without spread, no pulse goes against its direction.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void No_pulse_moves_a_device_against_its_direction(string law, double upEnd, double downStart)
    {
        var memory = new MeasuredMemory(
            new MeasuredOptions { Data = TwoCurves(upEnd, downStart), Law = Enum.Parse<LawName>(law) }
        );
        foreach (double strength in new[] { 0.0, 1.0 })
        foreach (int pulses in new[] { 1, -1, 7, -7, 100, -100, 3 })
        {
            using DisposeScope scope = NewDisposeScope();
            using IMemoryArray array = memory.Fabricate(
                [1, 500, 1],
                new Conditions(1, name => name.StartsWith("d2d") ? strength : 0)
            );
            array.Program(linspace(memory.Range.Min, memory.Range.Max, 500, ScalarType.Float32).reshape(1, 500, 1));
            float[] before = [.. array.Read().data<float>()];
            ((IPulsedArray)array).Pulse(full([1, 500, 1], pulses, dtype: ScalarType.Int8));
            float[] after = [.. array.Read().data<float>()];
            for (int i = 0; i < 500; i++)
                Assert.True((after[i] - before[i]) * pulses >= 0, $"{pulses} pulses: {before[i]} to {after[i]}");
        }
    }

    /// <summary>The range is all that a curve reaches, and beyond the end of its curve a pulse does nothing.</summary>
    [Fact]
    public void A_pulse_beyond_the_end_of_its_curve_does_nothing()
    {
        var memory = new MeasuredMemory(
            new MeasuredOptions { Data = TwoCurves(upEnd: 6, downStart: 9), Law = LawName.AsMeasured }
        );
        Assert.Equal(9e-6, memory.Range.Max, 1e-9);
        Assert.Equal(
            "Up and down cover unequal ranges: up 1 to 6 uS, down 9 to 1 uS. A pulse up at or above 6 uS and a pulse down "
                + "at or below 1 uS do nothing; a pulse beyond the start of its curve begins at that start.",
            Assert.Single(memory.Caveats)
        );
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([1, 1, 1], new Conditions(1, _ => 0));
        array.Program(full([1, 1, 1], 7e-6, dtype: ScalarType.Float32));
        ((IPulsedArray)array).Pulse(full([1, 1, 1], 5, dtype: ScalarType.Int8));
        Assert.Equal(7e-6, array.Read().item<float>(), 1e-11);
    }

    /// <summary>
    /// Where up ends above the start of down, the range reaches to its end, and pulses come back from there.
    /// </summary>
    [Fact]
    public void The_range_is_not_cut_to_the_start_of_depression()
    {
        var memory = new MeasuredMemory(
            new MeasuredOptions { Data = TwoCurves(upEnd: 9, downStart: 6), Law = LawName.Linear }
        );
        Assert.Equal(9e-6, memory.Range.Max, 1e-9);
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([1, 1, 1], new Conditions(1, _ => 0));
        array.Program(full([1, 1, 1], 9e-6, dtype: ScalarType.Float32));
        Assert.Equal(9e-6, array.Read().item<float>(), 1e-9);
        ((IPulsedArray)array).Pulse(full([1, 1, 1], -1, dtype: ScalarType.Int8));
        Assert.Equal(5.875e-6, array.Read().item<float>(), 1e-9); // one of 40 steps from 6 to 1 uS
    }

    /// <summary>Three devices, straight lines of 40 pulses: up from 1 uS, down to 1 uS; 2 % apart.</summary>
    private FileInfo TwoCurves(double upEnd, double downStart)
    {
        string Line(int device, int pulse, double from, double to, string direction)
        {
            double g = (from + (to - from) * pulse / 40) * Math.Exp(0.02 * (device - 1)) * 1e-6;
            return FormattableString.Invariant($"d{device},{pulse},{g:R},{direction}");
        }

        IEnumerable<string> lines =
            from device in Enumerable.Range(0, 3)
            from pulse in Enumerable.Range(0, 41)
            from line in new[] { Line(device, pulse, 1, upEnd, "up"), Line(device, pulse, downStart, 1, "down") }
            select line;
        return files.Write("two.csv", ["device,pulse,conductance,direction", .. lines]);
    }
}
