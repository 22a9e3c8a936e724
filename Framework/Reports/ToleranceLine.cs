using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Text;

namespace Modular.Reports;

/// <summary>One line of a study's tolerance.csv, with its fields as texts.</summary>
internal sealed record ToleranceLine(IReadOnlyDictionary<string, string> Fields)
{
    private const string FileName = "tolerance.csv";

    /// <summary>
    /// Reads the line of an imperfection in the first context that the study asks for; null where it asks for none.
    /// </summary>
    public static ToleranceLine? Read(RunFolder folder, string imperfection)
    {
        string path = Path.Combine(folder.Root, FileName);
        if (!File.Exists(path))
            return null;
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(File.ReadAllText(path));
        return rows.Skip(1)
            .Select(row => FromFields(rows[0], row))
            .FirstOrDefault(line => line["imperfection"] == imperfection);
    }

    /// <summary>The text of a field; empty where the file has no such column.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column, "");

    /// <summary>The tolerated strength with its interval and its context, for readers.</summary>
    public string StrengthWords
    {
        get
        {
            if (this["verdict"] == "not-measured")
                return "not measured";
            string warning = this["verdict"] == "not-monotone" ? ", not monotone" : "";
            string context = this["context"].Replace('-', ' ');
            if (this["verdict"] == "open")
                return $"open{Ends}, {context}";
            return $"{End("strength", "verdict")}{Bounds}{warning}, {context}";
        }
    }

    /// <summary>The size at the tolerated strength, for readers; "-" where there is no size.</summary>
    public string SizeWords
    {
        get
        {
            string size = Comparison.Number(this["value"]) is double value
                ? $"{this["quantity"]} {Measure.Format(value, this["unit"])}"
                : "-";
            return Phrases.MarkAssumed(size, DocCommentFacts.IsAssumed(this["source"]));
        }
    }

    /// <summary>
    /// The interval as text; empty where both ends are beyond the strengths that were tried, or where a single seed has
    /// none.
    /// </summary>
    private string Bounds
    {
        get
        {
            bool isBeyond = this["strength"].Length == 0 && this["low_verdict"] == this["high_verdict"];
            if (this["low_verdict"].Length == 0 || isBeyond)
                return "";
            return Ends;
        }
    }

    private string Ends => $" [{End("strength_low", "low_verdict")}, {End("strength_high", "high_verdict")}]";

    private string End(string number, string verdict)
    {
        if (Comparison.Number(this[number]) is double strength)
            return Measure.Number(strength, digits: 3);
        if (this[verdict] == "below-smallest")
            return "below all tried";
        return "above all tried";
    }

    private static ToleranceLine FromFields(IReadOnlyList<string> header, IReadOnlyList<string> row) =>
        new(header.Zip(row).ToDictionary(field => field.First, field => field.Second));
}
