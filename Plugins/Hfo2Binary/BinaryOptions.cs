using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>What a scenario may set on the memory <c>hfo2-binary</c>.</summary>
internal sealed record BinaryOptions
{
    /// <summary>Which programming condition: 'strong', 'nominal', 'weak', 'weakest', or one of 'conditions'.</summary>
    public string Condition { get; init; } = "nominal";

    /// <summary>Programming conditions of your own; one takes the place of a known one of its name.</summary>
    public IReadOnlyList<ConditionOptions> Conditions { get; init; } = [];

    /// <summary>
    /// Measured resistances, a comma-separated file with the columns state (lrs or hrs), resistance (ohm) and perhaps
    /// device and cycle; they take the place of the condition's medians and sigmas.
    /// </summary>
    public FileInfo? Measurements { get; init; }

    /// <summary>What becomes of the measurements.</summary>
    public MeasurementUse Use { get; init; } = MeasurementUse.Fit;

    /// <summary>
    /// Whether a write reads a device first, and gives it no pulse where its resistance is on the wanted side of the
    /// middle.
    /// </summary>
    public bool VerifyBeforeWrite { get; init; }

    /// <summary>
    /// Cycles of SET and RESET that each device has gone through before it is made part of the chip. For the dial
    /// 'endurance'.
    /// </summary>
    [Range(0.0, 1e15)]
    public double Cycles { get; init; }

    /// <summary>Share of the devices that are stuck at their low resistance. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double StuckLrs { get; init; } = 1e-5;

    /// <summary>Share of the devices that are stuck at their high resistance. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double StuckHrs { get; init; } = 1e-5;

    /// <summary>Standard deviation of a read's noise, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    public double ReadNoise { get; init; } = 0.02;
}
