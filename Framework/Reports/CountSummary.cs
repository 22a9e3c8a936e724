using Modular.Trials;

namespace Modular.Reports;

/// <summary>How a count is distributed over the devices, for all seeds together.</summary>
/// <param name="Mean">The mean over devices and seeds.</param>
/// <param name="P99">The count that 99 % of the devices do not exceed, in the seed where it is highest.</param>
/// <param name="Max">The highest count of any device in any seed.</param>
internal sealed record CountSummary(double Mean, int P99, int Max)
{
    /// <summary>Summarizes the seeds that counted; null where none did.</summary>
    public static CountSummary? FromSeeds(IEnumerable<CountSpread?> seeds)
    {
        CountSpread[] counts = [.. seeds.OfType<CountSpread>()];
        if (counts.Length == 0)
            return null;
        return new CountSummary(
            counts.Average(count => count.Mean),
            counts.Max(count => count.P99),
            counts.Max(count => count.Max)
        );
    }
}
