using System.Buffers;
using System.Text;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Reads a YAML file that anybody may have written, and reports whatever is wrong with it.</summary>
internal static class YamlFile
{
    private const int LargestMegabytes = 10;
    private const int LargestBytes = LargestMegabytes * 1024 * 1024;

    /// <summary>Returns the tree of a file; null after a problem.</summary>
    /// <param name="path">The path as the user typed it. Every place in the tree shows it in this form.</param>
    /// <param name="problems">Collects the problems of the file.</param>
    /// <param name="limits">The time that reading may take; the usual limits unless given.</param>
    /// <param name="expected">What an empty file should hold, and what to do about it.</param>
    public static Node? Read(
        string path,
        Problems problems,
        TimeLimits? limits = null,
        string expected = "expected 'key: value' lines. Write at least one."
    )
    {
        TimeSpan limit = (limits ?? new TimeLimits()).Answer;
        if (ReadBytes(path, problems, limit) is not { } bytes)
            return null;
        if (Decode(path, bytes, problems) is not { } text)
            return null;
        int before = problems.Count;
        Node? root = new TreeReader(mark => $"{path}({mark.Line},{mark.Column})", problems).Read(text);
        if (root is null && problems.Count == before)
            problems.Add(path, $"is empty; {expected}");
        return root;
    }

    /// <summary>
    /// Returns the content of a file; null after a problem. Reading has a time limit, because a pipe may never open and
    /// a device may never end.
    /// </summary>
    private static byte[]? ReadBytes(string path, Problems problems, TimeSpan limit)
    {
        if (Directory.Exists(path))
            return Refuse(path, "is a folder; expected a YAML file. Name a file in it.", problems);
        try
        {
            byte[] bytes = TimeLimits.Await(limit, () => Content(path));
            if (bytes.Length <= LargestBytes)
                return bytes;
        }
        catch (Exception thrown) when (WhyUnreadable(path, thrown, limit) is { } sentence)
        {
            return Refuse(path, sentence, problems);
        }
        return Refuse(
            path,
            $"has more than {LargestMegabytes} MB; expected at most {LargestMegabytes} MB. "
                + "Put data into a file of its own.",
            problems
        );
    }

    /// <summary>Says why a file cannot be read; null for an exception that no file can cause.</summary>
    private static string? WhyUnreadable(string path, Exception thrown, TimeSpan limit)
    {
        if (thrown is AnswerTimeoutException)
            return $"gave nothing within {TimeLimits.Text(limit)}; expected a YAML file. "
                + "Name a file; a pipe must be written to.";
        if (LeadsNowhere(path))
            return "is a link that leads to no file; expected a YAML file. Correct the link.";
        if (thrown is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
            return "is missing; expected a YAML file. Check the path.";
        if (thrown is IOException or UnauthorizedAccessException or NotSupportedException)
            return "cannot be read; expected a readable YAML file. Check its permissions.";
        return null;
    }

    /// <summary>Reads a file, up to one byte more than the largest file may have.</summary>
    private static byte[] Content(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[LargestBytes + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Tells whether the path is a link without a file at its end, or a circle of links.</summary>
    private static bool LeadsNowhere(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false };
        }
        catch (Exception circle)
            when (circle is IOException and not (FileNotFoundException or DirectoryNotFoundException))
        {
            return true;
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static byte[]? Refuse(string where, string sentence, Problems problems)
    {
        problems.Add(where, sentence);
        return null;
    }

    /// <summary>Returns the text of UTF-8 bytes, without a byte order mark; null after a problem.</summary>
    private static string? Decode(string path, ReadOnlySpan<byte> bytes, Problems problems)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        int valid = ValidLength(bytes);
        string text = Encoding.UTF8.GetString(bytes[..valid]);
        if (Unprintable.Find(text) is int at)
        {
            problems.Add(EndOf(path, text[..at]), Unprintable.Sentence(text[at]));
            return null;
        }
        if (valid < bytes.Length)
        {
            problems.Add(
                EndOf(path, text),
                $"byte 0x{bytes[valid]:X2} is not UTF-8; expected text in UTF-8. Save the file in that encoding."
            );
            return null;
        }
        return text;
    }

    /// <summary>Returns the number of bytes at the start that are valid UTF-8.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return bytes.Length;
        int valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out int length) == OperationStatus.Done)
            valid += length;
        return valid;
    }

    /// <summary>Returns the place that follows a part of the file's text: <c>path(line,column)</c>.</summary>
    private static string EndOf(string path, string before)
    {
        int line = before.Count(c => c == '\n') + 1;
        int lineStart = before.LastIndexOf('\n') + 1;
        int column = before.Length - lineStart + 1;
        return $"{path}({line},{column})";
    }
}
