namespace Modular.Studies;

/// <summary>A kind of hardware that a study compares: its name, and the imperfections that are on.</summary>
internal sealed record HardwareVersion(string Name, IReadOnlyList<string> On);
