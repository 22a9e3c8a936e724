using System.Text.RegularExpressions;
using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>Tells what a typical size is by its name and unit.</summary>
internal static partial class SizeNames
{
    private static readonly string[] Units = ["S", "ohm", "ln(R)", "ln(G)", "ln(I)", "1"];

    /// <summary>Whether it is the probability that a device or a read errs.</summary>
    public static bool IsProbability(Quantity typical) => typical.Unit == "1" && Probability().IsMatch(typical.Name);

    /// <summary>
    /// Whether it is the spread of what is read. A spread without a unit may be that of anything, unless its name says
    /// no more or says what is read.
    /// </summary>
    public static bool IsSpread(Quantity typical) =>
        Units.Contains(typical.Unit)
        && Spread().IsMatch(typical.Name)
        && (typical.Unit != "1" || Plain().IsMatch(typical.Name));

    [GeneratedRegex("^(probability|share of devices|fraction of devices|(error |flip )?rate$)")]
    private static partial Regex Probability();

    [GeneratedRegex("sigma|standard deviation|spread|rms|noise")]
    private static partial Regex Spread();

    [GeneratedRegex(
        "^(relative )?(sigma|standard deviation|spread|rms|noise)"
            + "( (of|in) (an?|the|each|every)? ?(conductances?|resistances?|currents?|values?|reads?|devices?))?$"
    )]
    private static partial Regex Plain();
}
