using Modular.Contracts;

namespace Modular.Devices;

/// <summary>The dials that <see cref="WrittenDevices"/> draw from.</summary>
public sealed record WrittenDials
{
    private static readonly Dial Off = new(0, default);

    /// <summary>Every write draws a number for how far it misses.</summary>
    public required Dial Programming { get; init; }

    /// <summary>Every write draws a number for what changes from then on; off unless given.</summary>
    public Dial Relaxation { get; init; } = Off;

    /// <summary>Every observation draws a number; off unless given.</summary>
    public Dial ReadNoise { get; init; } = Off;
}
