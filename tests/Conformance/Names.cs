using System.Text.RegularExpressions;

namespace Modular.Conformance;

/// <summary>What the host takes as a name of a part or an imperfection.</summary>
internal static partial class Names
{
    public static void AssertValid(string name) =>
        Assert.True(
            Valid().IsMatch(name),
            $"the name '{name}' is not lower case letters and digits in words joined by single hyphens"
        );

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Valid();
}
