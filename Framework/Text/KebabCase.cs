using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// Turns a name in code into the name that a scenario uses: <c>D2dSigma</c> is <c>d2d-sigma</c>, <c>TStar</c> is
/// <c>t-star</c>, <c>R0</c> is <c>r0</c>.
/// </summary>
internal static partial class KebabCase
{
    /// <summary>Returns a name in small letters, with a hyphen between its words.</summary>
    public static string FromPascal(string pascalCase) => WordStart().Replace(pascalCase, "-").ToLowerInvariant();

    // A word starts at a capital after a small letter or a digit, and at the last capital of several.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")]
    private static partial Regex WordStart();
}
