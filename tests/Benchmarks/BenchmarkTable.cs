using System.Globalization;
using System.Text;

namespace Modular.Benchmarks;

/// <summary>Results as a table for other programs.</summary>
internal static class BenchmarkTable
{
    public static string Write(IReadOnlyList<(string Case, double Value, string Unit)> rows)
    {
        var text = new StringBuilder("case,value,unit\n");
        foreach (var (name, value, unit) in rows)
            text.Append(CultureInfo.InvariantCulture, $"{name},{value:G5},{unit}\n");
        return text.ToString();
    }
}
