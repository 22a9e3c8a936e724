namespace Modular.Scenarios.Yaml;

/// <summary>How much of a user's text a sentence repeats.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text on one line, cut after 60 characters.</summary>
    public static string Of(string text) => string.Concat((text.Length <= Longest ? text : text[..Longest] + "…").Select(Visible));

    private static char Visible(char c) => char.IsControl(c) ? ' ' : c;
}
