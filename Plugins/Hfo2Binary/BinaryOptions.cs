using System.ComponentModel.DataAnnotations;
using Modular.Contracts;
using Modular.Measurements;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Options of the memory <c>hfo2-binary</c>.</summary>
internal sealed record BinaryOptions
{
    /// <summary>The programming condition: 'strong', 'nominal', 'weak', 'weakest', or one of 'conditions'.</summary>
    public string Condition { get; init; } = "nominal";

    /// <summary>Programming conditions of the scenario; one takes the place of a known one of the same name.</summary>
    public IReadOnlyList<ConditionOptions> Conditions { get; init; } = [];

    /// <summary>
    /// File of measured resistances, conductances or currents of both states, as a table of text or .xlsx: a line each,
    /// with the columns state (lrs or hrs), resistance and perhaps device and cycle, or a column for each state. They
    /// take the place of the condition's medians and sigmas.
    /// </summary>
    public FileInfo? Measurements { get; init; }

    /// <summary>What the file of measurements does not say itself.</summary>
    public ReadingSettings Reading { get; init; } = new();

    /// <summary>The way in which the measurements become laws.</summary>
    public MeasurementUse Use { get; init; } = MeasurementUse.Fit;

    /// <summary>
    /// The law of the low resistance; its sigma is that of ln(R), or of the current as a share of the median one.
    /// </summary>
    public LowStateLaw LrsLaw { get; init; } = LowStateLaw.LogNormal;

    /// <summary>Which state gives way while cycles close the window. The dial 'endurance' uses it.</summary>
    public FatigueLaw Fatigue { get; init; } = FatigueLaw.FallingHrs;

    /// <summary>
    /// The number of a device's cycles over which what its cycles draw correlates, by exp(-n / number) after n writes
    /// to the same state. 0: every cycle is independent. OxRAM has about 40 (doi:10.1109/LED.2016.2553370, abstract).
    /// </summary>
    [Range(0.0, 1e6)]
    public double CycleCorrelation { get; init; }

    /// <summary>
    /// Whether a write reads a device first, and gives it no pulse where its resistance is already on the wanted side
    /// of the middle.
    /// </summary>
    public bool VerifyBeforeWrite { get; init; }

    /// <summary>Energy of reading a device to verify it, joules. Assumed: that of the sense 'pcsa' at 1.2 V.</summary>
    [Range(0.0, 1e-6)]
    public double VerifyEnergy { get; init; } = 28.8e-15;

    /// <summary>
    /// Energy of forming a device once, its first RESET included, joules. Null: not known, and so in no sum.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? FormingEnergy { get; init; }

    /// <summary>
    /// Cycles of SET and RESET that each device has gone through before it is made part of the chip. The dial
    /// 'endurance' uses them.
    /// </summary>
    [Range(0.0, 1e15)]
    public double Cycles { get; init; }

    /// <summary>Share of the devices that are stuck at their low resistance. Assumed.</summary>
    [Range(0.0, 1.0)]
    [Assumed(1e-6, 1e-4)]
    public double StuckLrs { get; init; } = 1e-5;

    /// <summary>Share of the devices that are stuck at their high resistance. Assumed.</summary>
    [Range(0.0, 1.0)]
    [Assumed(1e-6, 1e-4)]
    public double StuckHrs { get; init; } = 1e-5;

    /// <summary>Standard deviation of a read's noise, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    [Assumed(0.005, 0.05)]
    public double ReadNoise { get; init; } = 0.02;
}
