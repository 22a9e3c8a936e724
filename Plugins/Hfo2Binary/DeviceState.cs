namespace Modular.Plugins.Hfo2Binary;

/// <summary>What a device was last written to, and whether it can still be written.</summary>
[Flags]
internal enum DeviceState : byte
{
    /// <summary>High resistance.</summary>
    High = 0,

    /// <summary>Low resistance.</summary>
    Low = 1,

    /// <summary>Pulses change nothing.</summary>
    Stuck = 2,
}
