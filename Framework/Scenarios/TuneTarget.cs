namespace Modular.Scenarios;

/// <summary>The hardware that a setting is chosen on, and the hardware that it is chosen for.</summary>
internal enum TuneTarget
{
    /// <summary>One setting for all hardware of the study, chosen on the complete hardware.</summary>
    Study,

    /// <summary>
    /// One setting for ideal hardware, chosen on ideal hardware; another for all other hardware, chosen on the complete
    /// hardware.
    /// </summary>
    IdealAndAll,
}
