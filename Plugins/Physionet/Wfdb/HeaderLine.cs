using System.Globalization;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>A line of a header, and where it stands.</summary>
/// <param name="Path">The path of the header.</param>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Text">The text of the line.</param>
internal sealed record HeaderLine(string Path, int Number, string Text)
{
    /// <summary>The fields, which blanks separate.</summary>
    public string[] Fields { get; } = Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The whole number in a field. Throws an InvalidDataException where there is none in range.</summary>
    public int Whole(int field, string what, int least, int most)
    {
        string text = Fields.ElementAtOrDefault(field) ?? "";
        bool isNumber = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= least && number <= most)
            return number;
        throw Wrong($"gives '{text}' as {what}", $"a whole number from {least} to {most}");
    }

    /// <summary>The error on the line.</summary>
    public InvalidDataException Wrong(string wrong, string expected) => BrokenFile.At(Path, Number, wrong, expected);
}
