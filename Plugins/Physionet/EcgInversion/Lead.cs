using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>
/// A lead as a sum of two of the eight independent leads I, II, V1 to V6, each with a weight. The limb leads are
/// differences of the three potentials of the limbs (Einthoven; Goldberger), so I and II give the others:
/// III = II - I, aVR = -(I + II) / 2, aVL = I - II / 2, aVF = II - I / 2.
/// </summary>
/// <param name="First">The index of the first independent lead.</param>
/// <param name="FirstWeight">The weight of the first independent lead.</param>
/// <param name="Second">The index of the second independent lead.</param>
/// <param name="SecondWeight">The weight of the second; 0 where one lead is enough.</param>
internal readonly record struct Lead(int First, float FirstWeight, int Second, float SecondWeight)
{
    /// <summary>The independent leads, in the order of the records.</summary>
    public static readonly IReadOnlyList<string> Independent = ["I", "II", "V1", "V2", "V3", "V4", "V5", "V6"];

    /// <summary>The twelve leads in the usual order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "I",
        "II",
        "III",
        "aVR",
        "aVL",
        "aVF",
        .. Enumerable.Range(1, 6).Select(i => $"V{i}"),
    ];

    /// <summary>The lead of a name. Throws an InvalidDataException where there is none.</summary>
    public static Lead Parse(string name) =>
        name.ToUpperInvariant() switch
        {
            "I" => FromLimbs(1, 0),
            "II" => FromLimbs(0, 1),
            "III" => FromLimbs(-1, 1),
            "AVR" => FromLimbs(-0.5f, -0.5f),
            "AVL" => FromLimbs(1, -0.5f),
            "AVF" => FromLimbs(-0.5f, 1),
            ['V', >= '1' and <= '6'] => FromChest(name[1] - '0'),
            _ => throw BrokenFile.Option(
                "leads",
                $"names '{name}'",
                "I, II, III, aVR, aVL, aVF, V1, V2, V3, V4, V5 or V6",
                "Correct the name."
            ),
        };

    /// <summary>A limb lead as a sum of I and II.</summary>
    public static Lead FromLimbs(float one, float two) => new(0, one, 1, two);

    /// <summary>The lead of a chest electrode, 1 to 6.</summary>
    public static Lead FromChest(int electrode) => new(electrode + 1, 1, electrode + 1, 0);

    /// <summary>Its value at each instant, from the independent leads [8][samples].</summary>
    public void Write(float[][] independent, int start, Span<float> values)
    {
        ReadOnlySpan<float> first = independent[First].AsSpan(start, values.Length);
        ReadOnlySpan<float> second = independent[Second].AsSpan(start, values.Length);
        for (int i = 0; i < values.Length; i++)
            values[i] = FirstWeight * first[i] + SecondWeight * second[i];
    }
}
