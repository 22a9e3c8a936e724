using System.Text.RegularExpressions;

namespace Modular.Conformance;

/// <summary>Checks names of parts and imperfections as the host does.</summary>
internal static partial class Names
{
    /// <summary>A name has lower-case letters and digits, in words joined by single hyphens.</summary>
    public static void AssertValid(string name) =>
        Assert.True(
            Valid().IsMatch(name),
            $"the name '{name}' is not lower case letters and digits in words joined by single hyphens"
        );

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Valid();
}
