using System.Globalization;

namespace Modular.Fits;

/// <summary>Pulse responses as they stand in a file that the memory has read without complaint: drawn beside the fit, so that the eye can judge.</summary>
/// <param name="Raises">Whether the pulses raise the conductance.</param>
/// <param name="Bands">By pulse, rising.</param>
internal sealed record PulseResponse(bool Raises, IReadOnlyList<ResponseBand> Bands)
{
    /// <param name="path">Of the file.</param>
    /// <param name="falls">What the pulses do where the file has no direction.</param>
    public static IReadOnlyList<PulseResponse> Read(string path, bool falls)
    {
        string[][] rows = [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#')).Select(line => line.Split(',', StringSplitOptions.TrimEntries))];
        string[] header = [.. rows[0].Select(name => name.ToLowerInvariant())];
        int direction = Array.IndexOf(header, "direction"), pulse = Array.IndexOf(header, "pulse"), conductance = Array.IndexOf(header, "conductance");
        bool Raises(string[] row) => direction < 0 ? !falls : row[direction].Equals("up", StringComparison.OrdinalIgnoreCase);
        return [.. rows.Skip(1).GroupBy(Raises).OrderBy(same => same.Key).Select(same => new PulseResponse(same.Key, ByPulse(same, row => (Number(row[pulse]), Number(row[conductance])))))];
    }

    private static IReadOnlyList<ResponseBand> ByPulse(IEnumerable<string[]> rows, Func<string[], (double Pulse, double Siemens)> reading) =>
        [.. rows.Select(reading).GroupBy(one => one.Pulse).OrderBy(same => same.Key).Select(same => ResponseBand.Of(same.Key, same.Select(one => one.Siemens)))];

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
