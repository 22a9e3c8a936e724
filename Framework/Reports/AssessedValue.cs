namespace Modular.Reports;

/// <summary>A value in SI units, and whether it rests on a number that was assumed.</summary>
internal sealed record AssessedValue(double Value, bool IsAssumed);
