using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>The promises of a memory whose arrays tell the law of their reads.</summary>
public abstract partial class MemoryConformance
{
    private const int Reads = 400;
    private const double Errors = 6; // standard errors that a device of hundreds may be off

    /// <summary>Where an array says that reads are normal, they have its means and deviations, from 0 S on.</summary>
    [Fact]
    public void Normal_reads_have_the_law_that_the_array_tells()
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = Written();
        using NormalReads? law = (array as INormalReads)?.Reads();
        if (law is null)
            return;
        float[] means = Draws.Copy(law.Mean);
        float[] deviations = Draws.Copy(law.Deviation);
        float[][] reads = Read(array);
        for (int device = 0; device < means.Length; device++)
        {
            if (means[device] < 6.4 * deviations[device])
                continue; // 0 S cuts some reads off
            double[] own = [.. reads.Select(read => (double)read[device])];
            double error = Errors * deviations[device] / Math.Sqrt(Reads) + 1e-6 * means[device];
            Assert.InRange(own.Average(), means[device] - error, means[device] + error);
            double mean = own.Average();
            double variance = own.Average(g => (g - mean) * (g - mean));
            double expected = (double)deviations[device] * deviations[device];
            double rounding = 1e-12 * mean * mean;
            double spread = Errors * expected * Math.Sqrt(2.0 / Reads) + rounding;
            Assert.InRange(variance, expected - spread, expected + spread);
        }
    }

    /// <summary>Where an array says that reads are right or wrong, they are, and wrong as often as it says.</summary>
    [Fact]
    public void Flipped_reads_have_the_law_that_the_array_tells()
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = Written();
        using FlippedReads? law = (array as IFlippedReads)?.Flips();
        if (law is null)
            return;
        float[] right = Draws.Copy(law.Right);
        float[] wrong = Draws.Copy(law.Wrong);
        double[] rates = law.Rate.data<double>().ToArray();
        float[][] reads = Read(array);
        double errors = 0;
        foreach (float[] read in reads)
            for (int device = 0; device < right.Length; device++)
            {
                Assert.Contains(read[device], new[] { right[device], wrong[device] });
                errors += read[device] != right[device] ? 1 : 0;
            }
        double expected = Reads * rates.Where((_, device) => right[device] != wrong[device]).Sum();
        Assert.InRange(errors, expected - Errors * Math.Sqrt(expected), expected + Errors * Math.Sqrt(expected));
    }

    /// <summary>Devices at both ends of the range and between them, with all imperfections as published.</summary>
    private IMemoryArray Written()
    {
        IMemory memory = Create();
        IMemoryArray array = memory.Fabricate(Shape, Hardware.Published(1));
        long count = Shape.Aggregate((a, b) => a * b);
        Tensor targets = linspace(memory.Range.Min, memory.Range.Max, count, ScalarType.Float32).reshape(Shape);
        array.Program(targets);
        return array;
    }

    private static float[][] Read(IMemoryArray array)
    {
        var reads = new float[Reads][];
        for (int i = 0; i < Reads; i++)
        {
            using Tensor read = array.Read();
            reads[i] = Draws.Copy(read);
        }
        return reads;
    }
}
