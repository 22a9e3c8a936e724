using System.Globalization;

namespace Modular.Plugins.Senses;

/// <summary>The nominal reference of all amplifiers.</summary>
/// <param name="Conductance">The conductance of the reference, siemens.</param>
/// <param name="Source">Where it comes from, in words.</param>
internal sealed record ReferenceLevel(double Conductance, string Source)
{
    /// <summary>The reference that the options of a scenario name.</summary>
    public static ReferenceLevel Chosen(double conductance) => new(conductance, "chosen in the scenario");

    /// <summary>The geometric middle of a memory's range, siemens.</summary>
    public static ReferenceLevel Middle(double min, double max) =>
        new(Math.Sqrt(min * max), "the geometric middle of the memory's range");

    /// <summary>The reference at which both states of sampled devices are misread equally often.</summary>
    public static ReferenceLevel EqualError(SampledStates states)
    {
        double at = states.EqualError();
        int misread = states.Misread(at);
        if (misread >= SampledStates.FewestMisread)
            return Calibrated(at, $"both states are misread equally often, {Share(misread, states)}");
        double normal = states.EqualSigmas();
        return Calibrated(normal, $"equally many sigmas from both states, {Share(states.Misread(normal), states)}");
    }

    /// <summary>The reference at which the fewest sampled devices are misread.</summary>
    public static ReferenceLevel LeastError(SampledStates states)
    {
        double at = states.LeastError();
        int misread = states.Misread(at);
        if (misread >= SampledStates.FewestMisread)
            return Calibrated(at, $"the fewest devices are misread, {Share(misread, states)}");
        double normal = states.EqualDensities();
        return Calibrated(normal, $"both states are equally dense, {Share(states.Misread(normal), states)}");
    }

    private static ReferenceLevel Calibrated(double logConductance, string how) =>
        new(Math.Exp(logConductance), $"calibrated: {how}");

    private static string Share(int misread, SampledStates states) =>
        string.Create(CultureInfo.InvariantCulture, $"{misread:N0} of {states.Devices:N0} sampled devices")
            .Replace(',', ' ');
}
