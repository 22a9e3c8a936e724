using System.Text.RegularExpressions;

namespace Modular.Text;

/// <summary>
/// The name that a scenario uses for a name in code: <c>D2dSigma</c> is <c>d2d-sigma</c>, <c>TStar</c> is
/// <c>t-star</c>, <c>R0</c> is <c>r0</c>.
/// </summary>
internal static partial class KebabCase
{
    public static string FromPascal(string pascalCase) => WordStart().Replace(pascalCase, "-").ToLowerInvariant();

    // Before a capital that follows a small letter or a digit, and before the last capital of several.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")]
    private static partial Regex WordStart();
}
