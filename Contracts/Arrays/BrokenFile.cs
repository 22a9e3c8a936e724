using System.Globalization;

namespace Modular.Arrays;

/// <summary>The sentences on files that are not what they should be.</summary>
public static class BrokenFile
{
    /// <summary>Writes one sentence: where, what is wrong; what was expected. What to do.</summary>
    public static InvalidDataException Make(string place, string wrong, string expected, string advice) =>
        new($"{place}: {wrong}; {expected}. {advice}");

    /// <summary>The sentence on a file that the system does not let us read.</summary>
    public static InvalidDataException Unreadable(string path) =>
        Make(
            path,
            "cannot be read",
            "it should be a readable file",
            "Check its permissions, and where it leads if it is a link."
        );

    /// <summary>Bytes with separators: "10,000,000,000 bytes".</summary>
    public static string Bytes(long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "byte" : "bytes")}");
}
