namespace Modular.Reports;

/// <summary>A value in SI units, and whether it depends on an assumed number.</summary>
internal sealed record AssessedValue(double Value, bool IsAssumed);
