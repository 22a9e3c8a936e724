namespace Modular.Studies;

/// <summary>A kind of hardware that a study compares, with the imperfections that are on.</summary>
internal sealed record HardwareVersion(string Name, IReadOnlyList<string> On)
{
    /// <summary>The names of other versions with the same dials.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
