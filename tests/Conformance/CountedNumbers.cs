using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>Checks the numbers that the host counts with: energies and endurance.</summary>
internal static class CountedNumbers
{
    /// <summary>Energies are in joules and endurance is in cycles, in a part that declares them.</summary>
    public static void AssertSound(object part)
    {
        if (part is IWriteEnergies writing)
            Assert.All(writing.WriteEnergies, energy => AssertCounted(energy, "J", 0));
        if (part is IReadEnergies reading)
        {
            AssertCounted(reading.ReadEnergy, "J", 0);
            if (reading.OperationEnergy is { } operation)
                AssertCounted(operation, "J", 0);
        }
        AssertUse(part);
        if (part is ILimitedEndurance limited)
        {
            AssertCounted(limited.Endurance, "cycles", double.Epsilon);
            if (limited.CyclesBefore is { } before)
                AssertCounted(before, "cycles", 0);
        }
    }

    /// <summary>A reference is in ohm, above 0.</summary>
    public static void AssertReference(Quantity reference) => AssertCounted(reference, "ohm", double.Epsilon);

    /// <summary>Counted energies have names, counts and joules; a sense that adds leaves at least one term.</summary>
    public static void AssertSound(IEnumerable<CountedEnergy> energies) =>
        Assert.All(
            energies,
            one =>
            {
                Names.AssertValid(one.Component);
                Assert.True(
                    one.Count >= 0 && double.IsFinite(one.Count),
                    $"'{one.Component}' is done {one.Count} times"
                );
                AssertCounted(one.Each, "J", 0);
            }
        );

    private static void AssertUse(object part)
    {
        foreach (MatrixUse use in new[] { Use(1, 1, bits: 1), Use(29, 1000, bits: 8) })
        {
            if (part is IUseEnergies knows)
                AssertSound(knows.Energies(use));
            if (part is not IPartialSums adds)
                continue;
            PartialSums sums = adds.Sums(use);
            Assert.True(sums.Terms >= 1 && sums.Bits is >= 1 and <= 64, $"{sums} leaves no terms to be added");
            Assert.True(
                sums.Seconds >= 0 && double.IsFinite(sums.Seconds),
                $"{sums} takes no time that can be counted"
            );
        }
    }

    private static MatrixUse Use(long outputs, long inputs, int bits) =>
        new()
        {
            Outputs = outputs,
            Inputs = inputs,
            Stored = outputs * inputs,
            Devices = 2,
            InputBits = bits,
            Passes = bits,
            Range = new ConductanceRange(1e-6, 1e-4),
            Lines = new ArrayLines
            {
                Rows = 32,
                Columns = 32,
                BitLineCapacitance = 1e-15,
                WordLineCapacitance = 1e-15,
                Source = "assumed",
            },
            Gate = new Quantity
            {
                Name = "gate",
                Value = 1e-15,
                Unit = "J",
                Source = "assumed",
            },
        };

    private static void AssertCounted(Quantity number, string unit, double least)
    {
        Assert.True(number.Unit == unit, $"'{number.Name}' is in '{number.Unit}'; the host counts it in '{unit}'");
        string range = least > 0 ? "above 0" : "0 or more";
        Assert.True(
            double.IsFinite(number.Value) && number.Value >= least,
            $"'{number.Name}' is {number.Value}; expected a finite number, {range}"
        );
        Assert.False(
            string.IsNullOrWhiteSpace(number.Source),
            $"'{number.Name}' has no source; cite one or write 'assumed'"
        );
    }
}
