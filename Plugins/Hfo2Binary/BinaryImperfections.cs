using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>The dials of this memory, with their sizes under the chosen condition or as measured.</summary>
internal static class BinaryImperfections
{
    /// <summary>All dials: spreads of devices and cycles, stuck devices, time, cycling and read noise.</summary>
    public static IReadOnlyList<Imperfection> List(BinaryOptions options, StateLaws laws) =>
        [
            DeviceSpread(
                "d2d-lrs",
                $"Each device has a low resistance of its own, about which its cycles vary{Held(laws.Low)}.",
                laws.Low
            ),
            DeviceSpread(
                "d2d-hrs",
                $"Each device has a high resistance of its own, about which its cycles vary{Held(laws.High)}.",
                laws.High
            ),
            CycleSpread("c2c-lrs", $"Every SET leaves another low resistance{Held(laws.Low)}.", laws.Low),
            CycleSpread("c2c-hrs", $"Every RESET leaves another high resistance{Held(laws.High)}.", laws.High),
            Stuck("stuck-lrs", "A device stays at its low resistance.", options.StuckLrs),
            Stuck("stuck-hrs", "A device stays at its high resistance.", options.StuckHrs),
            Drift(),
            Cycling(laws),
            ReadNoise(options),
        ];

    /// <summary>What a strength leaves where it is, as the end of a sentence.</summary>
    private static string Held(StateLaw law)
    {
        if (law.NormalCurrent)
            return ", at constant mean current";
        return ", at constant median";
    }

    private static Imperfection DeviceSpread(string name, string summary, StateLaw law) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Group = "device-to-device",
            Typical = Sigma(law.DeviceWeight, law),
        };

    private static Imperfection CycleSpread(string name, string summary, StateLaw law) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Write,
            Group = "cycle-to-cycle",
            Typical = Sigma(law.CycleWeight, law),
        };

    private static Imperfection Stuck(string name, string summary, double rate) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Typical = Assumed("share of devices", rate, "1"),
        };

    private static Imperfection Drift() =>
        new()
        {
            Name = "retention",
            Summary =
                "With time the low resistance rises and the high one falls, each device at a pace of its own, faster where it is warm.",
            Acts = Moment.Time,
            Typical = Assumed("fall of the high state a decade of time", -Retention.HighDrift, "ln(R)"),
        };

    private static Imperfection Cycling(StateLaws laws) =>
        new()
        {
            Name = "endurance",
            Summary = "With a device's cycles the two resistances approach each other and spread.",
            Acts = Moment.Write,
            Typical = Assumed("closing of the window at the endurance", Fatigue.Closing * laws.Window, "ln(R)"),
        };

    private static Imperfection ReadNoise(BinaryOptions options) =>
        new()
        {
            Name = "read-noise",
            Summary = "Every observation of a device varies.",
            Acts = Moment.Read,
            Typical = Assumed("sigma", options.ReadNoise, "ln(R)"),
        };

    private static Quantity Sigma(double weight, StateLaw law) =>
        new()
        {
            Name = law.NormalCurrent ? "relative sigma of the current" : "sigma",
            Value = weight * law.Sigma,
            Unit = law.NormalCurrent ? "1" : "ln(R)",
            Source = law.Source,
        };

    private static Quantity Assumed(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = "assumed",
        };
}
