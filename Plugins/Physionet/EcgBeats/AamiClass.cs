namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>The five classes of beats of ANSI/AAMI EC57, and the annotations that belong to each.</summary>
internal static class AamiClass
{
    /// <summary>The classes: normal, supraventricular, ventricular, fusion, unknown.</summary>
    public const string All = "NSVFQ";

    /// <summary>
    /// The class of an annotation's symbol (ANSI/AAMI EC57, as in de Chazal et al. 2004); null for one that is no beat.
    /// </summary>
    public static char? FromSymbol(char symbol) =>
        symbol switch
        {
            'N' or 'L' or 'R' or 'B' or 'e' or 'j' => 'N',
            'A' or 'a' or 'J' or 'S' or 'n' => 'S',
            'V' or 'E' or 'r' => 'V',
            'F' => 'F',
            '/' or 'f' or 'Q' => 'Q',
            _ => null,
        };
}
