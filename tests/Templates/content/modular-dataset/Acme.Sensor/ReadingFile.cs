using System.Globalization;
using Modular.Contracts;

namespace Acme.Sensor;

/// <summary>One row of the file.</summary>
internal sealed record Reading(Sample Sample, float[] Values)
{
    public const int Features = 4;
    public const int Classes = 3;
}

/// <summary>A CSV file with a header: split (train or test), label (0, 1, 2), then the readings.</summary>
internal static class ReadingFile
{
    /// <summary>Every row, or a sentence for the user about the first that is wrong.</summary>
    public static IReadOnlyList<Reading> Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"{path}: does not exist. Put it there, or name another with the option 'file'."
            );
        string[] lines = File.ReadAllLines(path);
        List<Reading> readings = [];
        for (int i = 1; i < lines.Length; i++)
        {
            Reading? reading = Parse(lines[i], group: i);
            readings.Add(
                reading
                    ?? throw new InvalidDataException(
                        $"{path}({i + 1}): '{lines[i]}' is no row; expected 'train' or 'test', a label from 0 to 2 and four numbers."
                    )
            );
        }
        return readings;
    }

    private static Reading? Parse(string line, int group)
    {
        string[] fields = line.Split(',');
        if (fields.Length != 2 + Reading.Features || fields[0] is not ("train" or "test"))
            return null;
        if (!int.TryParse(fields[1], out int label) || label is < 0 or >= Reading.Classes)
            return null;
        float[] values = new float[Reading.Features];
        for (int j = 0; j < values.Length; j++)
        {
            bool isNumber = float.TryParse(fields[2 + j], CultureInfo.InvariantCulture, out values[j]);
            if (!isNumber || !float.IsFinite(values[j]))
                return null;
        }
        return new Reading(new Sample(label, group, Test: fields[0] == "test"), values);
    }
}
