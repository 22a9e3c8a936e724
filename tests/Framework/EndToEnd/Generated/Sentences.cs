using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>What an answer to a broken input must be, whatever the input was.</summary>
internal static partial class Sentences
{
    /// <summary>Fails where one of them is no sentence for a user: a place, what is wrong, what to do.</summary>
    public static void Check(IReadOnlyList<string> said, string input)
    {
        Assert.True(said.Count > 0, $"Nothing was said of\n{input}");
        foreach (string sentence in said)
        {
            bool isSentence =
                Form().IsMatch(sentence)
                && sentence.Length is > 20 and < 2000
                && !sentence.Contains("   at ")
                && !sentence.Contains("Exception")
                && !sentence.Any(char.IsControl);
            Assert.True(isSentence, $"No sentence: {sentence}\nof the input\n{input}");
        }
    }

    [GeneratedRegex(@"\A(\.\.\. and \d+ more problems\.|[^\n]+?: [^\n]+[.?])\z")]
    private static partial Regex Form();
}
