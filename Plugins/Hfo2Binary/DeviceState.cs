namespace Modular.Plugins.Hfo2Binary;

/// <summary>The state that a device was last written to, and whether it can still be written.</summary>
[Flags]
internal enum DeviceState : byte
{
    /// <summary>The device was RESET to its high resistance.</summary>
    High = 0,

    /// <summary>The device was SET to its low resistance.</summary>
    Low = 1,

    /// <summary>The device is stuck: pulses change nothing.</summary>
    Stuck = 2,
}
