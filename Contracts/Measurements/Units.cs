namespace Modular.Measurements;

/// <summary>The units that headings and options name, with their sizes in the SI.</summary>
internal static class Units
{
    /// <summary>The units of time that are offered.</summary>
    public const string KnownTimes = "ns, us, ms, s, min, h, day";

    private static readonly Dictionary<string, double> Seconds = new()
    {
        ["s"] = 1,
        ["sec"] = 1,
        ["second"] = 1,
        ["seconds"] = 1,
        ["ms"] = 1e-3,
        ["us"] = 1e-6,
        ["ns"] = 1e-9,
        ["min"] = 60,
        ["minute"] = 60,
        ["minutes"] = 60,
        ["h"] = 3600,
        ["hr"] = 3600,
        ["hour"] = 3600,
        ["hours"] = 3600,
        ["day"] = 86400,
        ["days"] = 86400,
    };

    private static readonly Dictionary<string, double> Prefixes = new()
    {
        [""] = 1,
        ["m"] = 1e-3,
        ["u"] = 1e-6,
        ["n"] = 1e-9,
        ["p"] = 1e-12,
        ["f"] = 1e-15,
        ["k"] = 1e3,
        ["K"] = 1e3,
        ["M"] = 1e6,
        ["G"] = 1e9,
    };

    private static readonly Dictionary<string, MeasuredQuantity> Bases = new()
    {
        ["S"] = MeasuredQuantity.Conductance,
        ["siemens"] = MeasuredQuantity.Conductance,
        ["ohms"] = MeasuredQuantity.Resistance,
        ["ohm"] = MeasuredQuantity.Resistance,
        ["Ohms"] = MeasuredQuantity.Resistance,
        ["Ohm"] = MeasuredQuantity.Resistance,
        ["OHM"] = MeasuredQuantity.Resistance,
        ["A"] = MeasuredQuantity.Current,
        ["amp"] = MeasuredQuantity.Current,
        ["ampere"] = MeasuredQuantity.Current,
    };

    private static readonly string[] Relative =
    [
        "a.u.",
        "a.u",
        "au",
        "arb",
        "arb.",
        "norm",
        "norm.",
        "normalized",
        "%",
    ];

    private static readonly string[] Others =
    [
        "V",
        "mV",
        "kV",
        "K",
        "C",
        "degC",
        "J",
        "pJ",
        "nJ",
        "fJ",
        "W",
        "Hz",
        "kHz",
    ];

    /// <summary>The size of a unit of time, seconds; null for what is none.</summary>
    public static double? Time(string unit)
    {
        if (Seconds.TryGetValue(Plain(unit), out double size))
            return size;
        return null;
    }

    /// <summary>
    /// The quantity and the size of a unit of conductance, resistance or current; null for what is none.
    /// </summary>
    public static UnitOfQuantity? Value(string unit)
    {
        string plain = Plain(unit);
        foreach ((string ending, MeasuredQuantity quantity) in Bases)
            if (
                plain.EndsWith(ending, StringComparison.Ordinal)
                && Prefixes.TryGetValue(plain[..^ending.Length], out double size)
            )
                return new UnitOfQuantity(quantity, size);
        return null;
    }

    /// <summary>Whether a unit is that of relative values, such as "a.u.".</summary>
    public static bool IsRelative(string unit) => Relative.Contains(unit.ToLowerInvariant());

    /// <summary>Whether a unit is that of a voltage, a temperature or an energy, which no measurement needs.</summary>
    public static bool IsOther(string unit) => Others.Contains(Plain(unit));

    /// <summary>Whether a text is any unit.</summary>
    public static bool IsKnown(string unit) =>
        Time(unit) is not null || Value(unit) is not null || IsRelative(unit) || IsOther(unit);

    /// <summary>The SI unit of a quantity.</summary>
    public static string Symbol(MeasuredQuantity quantity) =>
        quantity switch
        {
            MeasuredQuantity.Conductance => "S",
            MeasuredQuantity.Resistance => "ohm",
            MeasuredQuantity.Current => "A",
            _ => "relative",
        };

    private static string Plain(string unit) =>
        unit.Trim().Replace('\u00b5', 'u').Replace('\u03bc', 'u').Replace("\u03a9", "ohm").Replace("\u2126", "ohm");
}
