namespace Modular.Studies;

/// <summary>A kind of hardware that a study compares: its name, and the imperfections that are on.</summary>
internal sealed record HardwareVersion(string Name, IReadOnlyList<string> On)
{
    /// <summary>The names of other versions whose dials are the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
