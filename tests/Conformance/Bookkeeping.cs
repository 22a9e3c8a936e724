using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Tests what an array tells of the energy and the wear that writing took.</summary>
/// <param name="array">The array.</param>
/// <param name="shape">Its shape.</param>
internal sealed class Bookkeeping(IMemoryArray array, long[] shape)
{
    private double joules;
    private float[]? pulses;
    private float[]? sets;

    /// <summary>
    /// Joules are finite, 0 or more and never fall, and operations add up to them. Counts of pulses and SETs have the
    /// shape and type of the contract, are 0 or more and never fall.
    /// </summary>
    /// <param name="moment">What was done last.</param>
    public void Check(string moment)
    {
        using DisposeScope scope = NewDisposeScope();
        if (array is IPoweredArray powered)
            CheckJoules(powered.Joules, moment);
        if (array is ICountedWrites counted)
            CheckSum(counted, moment);
        if (array is not IWornArray worn)
            return;
        pulses = CheckCounts(nameof(worn.Pulses), worn.Pulses, pulses, moment);
        sets = CheckCounts(nameof(worn.Sets), worn.Sets, sets, moment);
    }

    /// <summary>Pulses the devices; their counts of pulses rise by as many.</summary>
    public void Pulse(Tensor counts)
    {
        float[]? before = pulses;
        ((IPulsedArray)array).Pulse(counts);
        Check("pulses");
        if (before is null || pulses is null)
            return;
        using DisposeScope scope = NewDisposeScope();
        float[] given = Draws.Copy(counts.to(ScalarType.Float32).abs());
        for (int i = 0; i < given.Length; i++)
            Assert.True(
                pulses[i] - before[i] == given[i],
                $"device {i} was given {given[i]} pulses, and its count rose by {pulses[i] - before[i]}. Count each "
                    + "pulse that a device is given."
            );
    }

    private void CheckJoules(double now, string moment)
    {
        Assert.True(
            double.IsFinite(now) && now >= joules,
            $"after {moment} Joules is {now}, and {joules} before; it is a finite number of 0 or more that never falls"
        );
        joules = now;
    }

    private static void CheckSum(ICountedWrites counted, string moment)
    {
        CountedNumbers.AssertSound(counted.Writes);
        double sum = counted.Writes.Sum(one => one.Count * one.Each.Value);
        Assert.True(
            Math.Abs(counted.Joules - sum) <= 1e-9 * Math.Abs(counted.Joules),
            $"after {moment} the operations take {sum} J, and Joules is {counted.Joules}"
        );
    }

    private float[] CheckCounts(string name, Func<Tensor> ask, float[]? before, string moment)
    {
        Tensor counts = ask();
        Assert.True(
            counts.dtype == ScalarType.Int32 && counts.shape.SequenceEqual(shape),
            $"{name}() returned {counts.dtype} [{string.Join(", ", counts.shape)}]; Int32 [{string.Join(", ", shape)}] "
                + "was expected"
        );
        float[] now = Draws.Copy(counts.to(ScalarType.Float32));
        counts.fill_(-7);
        float[] again = Draws.Copy(ask().to(ScalarType.Float32));
        Assert.True(now.SequenceEqual(again), $"{name}() returns the array's own tensor; return a copy");
        before ??= new float[now.Length];
        Assert.True(
            now.Zip(before).All(pair => pair.First >= pair.Second),
            $"after {moment} a count of {name}() fell, or is below 0; counts start at 0 and never fall"
        );
        return now;
    }
}
