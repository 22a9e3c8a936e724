namespace Modular.Conformance;

/// <summary>What one read shows of devices, or of amplifiers, that were all treated alike.</summary>
/// <param name="Step">The treatment after which it was read, such as "written to the middle".</param>
/// <param name="Round">
/// The round of the treatment, counted from 0. Equal steps of two rounds are equal treatments.
/// </param>
/// <param name="Read">The read after this step, counted from 0. Between reads nothing was done.</param>
/// <param name="Values">One value for each device, row by row.</param>
internal sealed record Frame(string Step, int Round, int Read, float[] Values)
{
    // Sums of float32 differ by rounding in their last digits.
    private const float Rounding = 3e-6f;

    /// <summary>The differences from what ideal devices show; those that are but rounding are 0.</summary>
    public Frame Less(Frame ideal)
    {
        float least = Rounding * ideal.Values.Max(Math.Abs);
        float[] differences = [.. Values.Zip(ideal.Values, (real, none) => real - none)];
        return this with { Values = Array.ConvertAll(differences, one => Math.Abs(one) > least ? one : 0) };
    }

    /// <summary>The number of values that differ from those of ideal devices, rounding apart.</summary>
    public int CountErrors(Frame ideal) => Less(ideal).Values.Count(value => value != 0);
}
