namespace Broken;

/// <summary>Where a part breaks, and how.</summary>
internal sealed record BrokenOptions
{
    /// <summary>The step: <c>create</c>, <c>range</c>, <c>read</c>, ...; none breaks unless given.</summary>
    public string At { get; init; } = "";

    public How How { get; init; } = How.Throw;
}
