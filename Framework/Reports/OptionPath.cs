namespace Modular.Reports;

/// <summary>An option of a memory whose value is a file, and the path of that file.</summary>
internal sealed record OptionPath(string Option, string Path);
