using System.Buffers.Binary;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>
/// Reads annotations in MIT format (PhysioNet's manual, annot(5)): words of 16 bits, low byte first. The high six bits
/// are a code, the low ten the samples since the annotation before. A word 0 ends the file.
/// </summary>
internal static class AnnotationFile
{
    /// <summary>The symbols of codes 0 to 49 (annot(5) and WFDB's ecgcodes.h).</summary>
    public const string Symbols = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r        ";

    private const int Skip = 59; // the next four bytes are the interval
    private const int Number = 60; // the low bits are a field of the annotation before: number, subtype, channel
    private const int Channel = 62;
    private const int Text = 63; // so many bytes of text follow, and one more if odd

    /// <summary>All annotations of a file, in order. Throws an InvalidDataException where it is broken.</summary>
    public static IReadOnlyList<WfdbAnnotation> Read(string path)
    {
        byte[] bytes = SourceFile.Bytes(path);
        List<WfdbAnnotation> annotations = [];
        long sample = 0;
        int place = 0;
        while (Word(path, bytes, ref place) is > 0 and int word)
        {
            int code = word >> 10;
            int low = word & 1023;
            if (code == Skip)
                sample += Interval(path, bytes, ref place);
            else if (code == Text)
                place += low + low % 2;
            else if (code is < Number or > Channel)
                sample = Add(path, annotations, sample + low, code, place);
        }
        return annotations;
    }

    private static long Add(string path, List<WfdbAnnotation> annotations, long sample, int code, int place)
    {
        if (code >= Symbols.Length || sample < 0)
            throw BrokenFile.At(
                path,
                $"byte {place - 2}: an annotation of code {code} at sample {sample}",
                "a code up to 49 and a sample from 0 on"
            );
        annotations.Add(new WfdbAnnotation(sample, code));
        return sample;
    }

    /// <summary>A long interval: its high word, then its low one.</summary>
    private static int Interval(string path, byte[] bytes, ref int place)
    {
        int high = Word(path, bytes, ref place);
        return high << 16 | Word(path, bytes, ref place);
    }

    private static int Word(string path, byte[] bytes, ref int place)
    {
        if (place + 2 > bytes.Length)
            throw BrokenFile.At(path, $"ends after byte {bytes.Length}", "a word 0 at the end of the annotations");
        int word = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(place));
        place += 2;
        return word;
    }
}
