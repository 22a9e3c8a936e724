using System.Text.Json;
using Modular.Files;

namespace Modular.Reports;

/// <summary>
/// Explains the columns of the tables with their units. The source is docs/columns.md, a resource of the program;
/// columns.json is written into every folder of results.
/// </summary>
internal static class ColumnDictionary
{
    /// <summary>The name of the JSON file beside the tables.</summary>
    public const string File = "columns.json";

    private static readonly Lazy<ILookup<string, ColumnMeaning>> Known = new(Parse);

    /// <summary>
    /// The tables that have all columns of another one and more: the name of that other table by their own.
    /// </summary>
    private static readonly Dictionary<string, string> Extended = new() { ["ranking-by-epoch.csv"] = "ranking.csv" };

    /// <summary>The text of columns.json for the tables of a folder.</summary>
    public static string Write(IEnumerable<TableFile> tables) =>
        JsonSerializer.Serialize(
            tables.ToDictionary(table => table.Name, table => Header(table).Select(name => Find(table.Name, name))),
            RecordJson.Options
        );

    /// <summary>
    /// The meaning of a column. A column whose name contains a name of the study has the meaning of its kind.
    /// </summary>
    /// <param name="table">The file of the table, such as ranking.csv.</param>
    /// <param name="name">The name of the column.</param>
    public static ColumnMeaning Find(string table, string name)
    {
        IEnumerable<ColumnMeaning> own = Known.Value[table].Concat(Known.Value[Extended.GetValueOrDefault(table, "")]);
        ColumnMeaning? exact = own.FirstOrDefault(column => column.Name == name);
        if (exact is null && name == "variant")
            exact = Known.Value["comparison.csv"].First(column => column.Name == name);
        exact ??= own.FirstOrDefault(column => column.HasNameOf(name));
        exact ??= Known.Value["comparison.csv"].First(column => column.HasNameOf(name));
        return exact with { Name = name };
    }

    private static IReadOnlyList<string> Header(TableFile table) => CsvText.Read(table.Csv.Split('\n')[0] + "\n")[0];

    /// <summary>Reads the page: each of its tables explains the file in the heading above.</summary>
    private static ILookup<string, ColumnMeaning> Parse()
    {
        using Stream stream = typeof(ColumnDictionary).Assembly.GetManifestResourceStream("Modular.columns.md")!;
        using var reader = new StreamReader(stream);
        string table = "";
        List<KeyValuePair<string, ColumnMeaning>> columns = [];
        while (reader.ReadLine() is { } line)
            if (line.StartsWith("## ", StringComparison.Ordinal))
                table = line[3..];
            else if (line.StartsWith("| `", StringComparison.Ordinal))
                columns.Add(new(table, ColumnMeaning.FromRow(line)));
        return columns.ToLookup(column => column.Key, column => column.Value);
    }
}
