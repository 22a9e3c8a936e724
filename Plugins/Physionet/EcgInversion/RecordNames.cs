using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>The names of the records in a folder of the Challenge.</summary>
internal static class RecordNames
{
    private const string List = "RECORDS-acceptable";

    /// <summary>
    /// The names of the records whose files have an ending, in order. Throws an InvalidDataException where the
    /// Challenge's list of acceptable records is needed and missing.
    /// </summary>
    public static IReadOnlyList<string> Find(string folder, string ending, Quality quality)
    {
        if (!Directory.Exists(folder))
            return [];
        string[] all =
        [
            .. Directory
                .EnumerateFiles(folder, "*" + ending)
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(name => name.All(char.IsAsciiDigit)) // as the Challenge names them; LICENSE.txt is no record
                .Order(StringComparer.Ordinal),
        ];
        if (quality == Quality.Any || all.Length == 0)
            return all;
        string list = Path.Combine(folder, List);
        if (!File.Exists(list))
            throw new FileNotFoundException(
                $"{list}: does not exist; expected the Challenge's list of acceptable records. "
                    + "Put it there, or take all records with 'quality: any'.",
                list
            );
        HashSet<string> acceptable = [.. SourceFile.Lines(list).Select(line => line.Trim())];
        string[] used = [.. all.Where(acceptable.Contains)];
        if (used.Length == 0)
            throw BrokenFile.At(list, $"names none of the {all.Length} records of its folder", "some of them");
        return used;
    }
}
