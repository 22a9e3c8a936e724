namespace Modular.Energies;

/// <summary>The names of the components that the host counts itself, in the order in which reports show them.</summary>
internal static class EnergyComponent
{
    public const string Sense = "sense";
    public const string BitLines = "bit-lines";
    public const string WordLines = "word-lines";
    public const string Decoder = "decoder";
    public const string WeightMemory = "weight-memory";
    public const string Products = "products";
    public const string Popcount = "popcount";
    public const string Additions = "additions";
    public const string Thresholds = "thresholds";
    public const string ActivationMemory = "activation-memory";
    public const string Control = "control";
    public const string Leakage = "leakage";

    private static readonly string[] Order =
    [
        Sense,
        BitLines,
        WordLines,
        "dac",
        "adc",
        "devices",
        Decoder,
        WeightMemory,
        Products,
        Popcount,
        Additions,
        Thresholds,
        ActivationMemory,
        Control,
        Leakage,
    ];

    /// <summary>The rank of a component in reports: first those of the host, then others.</summary>
    public static int Place(string component)
    {
        int place = Array.IndexOf(Order, component);
        return place < 0 ? Order.Length : place;
    }

    /// <summary>The component in words: "activation memory".</summary>
    public static string Words(string component)
    {
        if (component is "dac" or "adc")
            return component.ToUpperInvariant();
        return component.Replace('-', ' ');
    }
}
