using System.Text;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Reads a YAML file that anybody may have written. Whatever is wrong with it becomes a sentence.</summary>
internal static class YamlFile
{
    private const int LargestMegabytes = 10;
    private const int Largest = LargestMegabytes * 1024 * 1024;

    /// <summary>The tree, or null after a problem.</summary>
    /// <param name="path">As the user typed it; every place in the tree shows it so.</param>
    /// <param name="problems">Where what is wrong goes.</param>
    /// <param name="patience">How long reading may take; as usual unless given.</param>
    /// <param name="expected">What should stand in an empty file, and what to do.</param>
    public static Node? Read(
        string path,
        Problems problems,
        TimeLimits? patience = null,
        string expected = "expected 'key: value' lines. Write at least one."
    )
    {
        if (
            Bytes(path, problems, (patience ?? new()).Answer) is not { } bytes
            || Text(path, bytes, problems) is not { } text
        )
            return null;
        int before = problems.Count;
        Node? root = new TreeReader(mark => $"{path}({mark.Line},{mark.Column})", problems).Read(text);
        if (root is null && problems.Count == before)
            problems.Add(path, $"is empty; {expected}");
        return root;
    }

    /// <summary>A pipe may never open, a device may never end.</summary>
    private static byte[]? Bytes(string path, Problems problems, TimeSpan limit)
    {
        try
        {
            if (Directory.Exists(path))
                return Refuse(path, "is a folder; expected a YAML file. Name a file in it.", problems);
            byte[] bytes = TimeLimits.Await(limit, () => Content(path));
            return bytes.Length <= Largest
                ? bytes
                : Refuse(
                    path,
                    $"has more than {LargestMegabytes} MB; expected at most {LargestMegabytes} MB. Put data into a file of its own.",
                    problems
                );
        }
        catch (AnswerTimeoutException)
        {
            return Refuse(
                path,
                $"gave nothing within {TimeLimits.Text(limit)}; expected a YAML file. Name a file; a pipe must be written to.",
                problems
            );
        }
        catch (Exception) when (LeadsNowhere(path))
        {
            return Refuse(path, "is a link that leads to no file; expected a YAML file. Correct the link.", problems);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refuse(path, "is missing; expected a YAML file. Check the path.", problems);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refuse(path, "cannot be read; expected a readable YAML file. Check its permissions.", problems);
        }
    }

    /// <summary>One byte more than the largest file may have, at most.</summary>
    private static byte[] Content(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[Largest + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

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

    private static string? Text(string path, byte[] bytes, Problems problems)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? bytes.AsSpan(Encoding.UTF8.Preamble.Length)
            : bytes;
        int valid = ValidLength(content);
        string text = Encoding.UTF8.GetString(content[..valid]);
        if (Unprintable.Find(text) is int at)
            problems.Add(Place(path, text[..at]), Unprintable.Sentence(text[at]));
        else if (valid < content.Length)
            problems.Add(
                Place(path, text),
                $"byte 0x{content[valid]:X2} is not UTF-8; expected text in UTF-8. Save the file in that encoding."
            );
        else
            return text;
        return null;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return bytes.Length;
        int valid = 0;
        while (
            valid < bytes.Length
            && Rune.DecodeFromUtf8(bytes[valid..], out _, out int length) == System.Buffers.OperationStatus.Done
        )
            valid += length;
        return valid;
    }

    private static string Place(string path, string before)
    {
        int lineStart = before.LastIndexOf('\n') + 1;
        return $"{path}({before.Count(c => c == '\n') + 1},{before.Length - lineStart + 1})";
    }
}
