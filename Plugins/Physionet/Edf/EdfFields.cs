using System.Globalization;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Edf;

/// <summary>The fields of a header.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="file">The bytes of the file.</param>
internal sealed class EdfFields(string path, byte[] file)
{
    /// <summary>The text of a field.</summary>
    public string Text(int place, int length) => EdfHeader.Text(file, place, length);

    /// <summary>The whole number of a field. Throws an InvalidDataException where there is none in range.</summary>
    public int Whole(int place, int length, string what, int least, int most)
    {
        string text = Text(place, length);
        bool isNumber = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= least && number <= most)
            return number;
        string expected = least == most ? $"{least}" : $"a whole number from {least} to {most}";
        throw BrokenFile.At(path, $"byte {place}: gives '{text}' as {what}", expected);
    }

    /// <summary>The number of a field.</summary>
    public double Real(int place, int length, string what)
    {
        string text = Text(place, length);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (isNumber && double.IsFinite(number))
            return number;
        throw BrokenFile.At(path, $"byte {place}: gives '{text}' as {what}", "a number");
    }
}
