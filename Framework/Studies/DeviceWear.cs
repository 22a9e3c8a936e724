namespace Modular.Studies;

/// <summary>What the devices of a chip went through in a trial, from the first write on.</summary>
internal sealed record DeviceWear
{
    /// <summary>Weak pulses of each device.</summary>
    public required CountSpread Pulses { get; init; }

    /// <summary>SETs of each device.</summary>
    public required CountSpread Sets { get; init; }
}
