namespace Modular.Reports;

/// <summary>An option of a memory that names a file, and the path of that file.</summary>
internal sealed record OptionPath(string Option, string Path);
