namespace Modular.Reports;

/// <summary>A table for other tools: the name of its file, such as ranking.csv, and its content.</summary>
internal sealed record TableFile(string Name, string Csv);
