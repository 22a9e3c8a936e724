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
        if (part is ILimitedEndurance limited)
        {
            AssertCounted(limited.Endurance, "cycles", double.Epsilon);
            if (limited.CyclesBefore is { } before)
                AssertCounted(before, "cycles", 0);
        }
    }

    /// <summary>A reference is in ohm, above 0.</summary>
    public static void AssertReference(Quantity reference) => AssertCounted(reference, "ohm", double.Epsilon);

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
