using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>The dials of this memory, with their sizes under the chosen condition or as measured.</summary>
internal static class BinaryImperfections
{
    private const string Devices = "device-to-device";
    private const string Cycles = "cycle-to-cycle";

    public static IReadOnlyList<Imperfection> List(BinaryOptions options, StateLaws laws) =>
        [
            Spread(
                "d2d-lrs",
                "Each device has a low resistance of its own, about which its cycles vary.",
                Devices,
                laws.Low.DeviceWeight * laws.Low.Sigma,
                laws.Low.Source
            ),
            Spread(
                "d2d-hrs",
                "Each device has a high resistance of its own, about which its cycles vary.",
                Devices,
                laws.High.DeviceWeight * laws.High.Sigma,
                laws.High.Source
            ),
            Spread(
                "c2c-lrs",
                "Every SET leaves another low resistance.",
                Cycles,
                laws.Low.CycleWeight * laws.Low.Sigma,
                laws.Low.Source
            ),
            Spread(
                "c2c-hrs",
                "Every RESET leaves another high resistance.",
                Cycles,
                laws.High.CycleWeight * laws.High.Sigma,
                laws.High.Source
            ),
            Rate("stuck-lrs", "A device stays at its low resistance.", options.StuckLrs),
            Rate("stuck-hrs", "A device stays at its high resistance.", options.StuckHrs),
            new()
            {
                Name = "retention",
                Summary =
                    "With time the low resistance rises and the high one falls, each device at a pace of its own, faster where it is warm.",
                Acts = Moment.Time,
                Typical = Assumed("fall of the high state a decade of time", -Retention.HighDrift, "ln(R)"),
            },
            new()
            {
                Name = "endurance",
                Summary = "With a device's cycles the two resistances approach each other and spread.",
                Acts = Moment.Write,
                Typical = Assumed("closing of the window at the endurance", Fatigue.Closing * laws.Window, "ln(R)"),
            },
            new()
            {
                Name = "read-noise",
                Summary = "Every observation of a device varies.",
                Acts = Moment.Read,
                Typical = Assumed("sigma", options.ReadNoise, "ln(R)"),
            },
        ];

    private static Imperfection Spread(string name, string summary, string group, double sigma, string source) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = group == Devices ? Moment.Fabrication : Moment.Write,
            Group = group,
            Typical = new()
            {
                Name = "sigma",
                Value = sigma,
                Unit = "ln(R)",
                Source = source,
            },
        };

    private static Imperfection Rate(string name, string summary, double rate) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Typical = Assumed("share of devices", rate, "1"),
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
