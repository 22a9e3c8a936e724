namespace Modular.Contracts;

/// <summary>
/// What a sample of a memory's devices conducts after they were written to the two ends of its range, every
/// imperfection as published. By it a sense places a reference.
/// </summary>
public sealed record DeviceSample
{
    /// <summary>The conductances of devices that were asked for the least one, siemens; one or more.</summary>
    public required IReadOnlyList<float> AtMin { get; init; }

    /// <summary>The conductances of devices that were asked for the greatest one, siemens; one or more.</summary>
    public required IReadOnlyList<float> AtMax { get; init; }
}
