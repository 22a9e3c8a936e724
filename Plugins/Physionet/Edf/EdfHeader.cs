using System.Text;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Edf;

/// <summary>
/// The header of an EDF or EDF+ file: 256 bytes for the file and 256 for each signal, in ASCII. B. Kemp et al., "A
/// simple format for exchange of digitized polygraphic recordings", Electroencephalography and Clinical Neurophysiology
/// 82, 391-393, 1992; B. Kemp and J. Olivan, Clinical Neurophysiology 114, 1755-1761, 2003 (EDF+).
/// </summary>
/// <param name="Bytes">The number of bytes of the header.</param>
/// <param name="Records">The number of data records.</param>
/// <param name="Duration">The duration of a data record, seconds.</param>
/// <param name="Signals">The signals, in the order of the file.</param>
internal sealed record EdfHeader(int Bytes, int Records, double Duration, IReadOnlyList<EdfSignal> Signals)
{
    private const int Block = 256;
    private const int MostSignals = 4096;

    /// <summary>The number of bytes of a data record: two for each sample.</summary>
    public int RecordBytes => 2 * Signals.Sum(signal => signal.Samples);

    /// <summary>Reads the header of a file. Throws an InvalidDataException where it cannot be understood.</summary>
    public static EdfHeader Read(string path, byte[] file)
    {
        if (file.Length < Block)
            throw BrokenFile.At(path, $"ends after byte {file.Length}", $"an EDF header of {Block} bytes at least");
        if (file[0] != '0')
            throw BrokenFile.At(path, $"byte 0 is 0x{file[0]:X2}", "'0', with which an EDF file begins");
        if (Text(file, 192, 44).StartsWith("EDF+D", StringComparison.Ordinal))
            throw BrokenFile.At(path, "byte 192: has gaps (EDF+D)", "a recording without gaps (EDF or EDF+C)");
        var field = new EdfFields(path, file);
        int signals = field.Whole(252, 4, "the number of signals", 1, MostSignals);
        int bytes = field.Whole(
            184,
            8,
            "the number of bytes of the header",
            Block * (signals + 1),
            Block * (signals + 1)
        );
        if (file.Length < bytes)
            throw BrokenFile.At(
                path,
                $"ends after byte {file.Length}",
                $"a header of {bytes} bytes for {signals} signals"
            );
        int records = field.Whole(236, 8, "the number of data records", 1, int.MaxValue);
        double duration = field.Real(244, 8, "the duration of a data record");
        return new EdfHeader(
            bytes,
            records,
            duration,
            [.. Enumerable.Range(0, signals).Select(signal => ReadSignal(field, signal, signals))]
        );
    }

    /// <summary>The text of a field, without the blanks around it.</summary>
    internal static string Text(byte[] file, int place, int length) =>
        Encoding.ASCII.GetString(file, place, length).Trim(' ', '\0');

    /// <summary>A signal: each of its fields stands beside the same field of the other signals.</summary>
    private static EdfSignal ReadSignal(EdfFields field, int signal, int signals)
    {
        int At(int before, int length) => Block + before * signals + length * signal;
        string label = field.Text(At(0, 16), 16);
        double physicalLow = field.Real(At(104, 8), 8, $"the physical minimum of '{label}'");
        double physicalHigh = field.Real(At(112, 8), 8, $"the physical maximum of '{label}'");
        int digitalLow = field.Whole(
            At(120, 8),
            8,
            $"the digital minimum of '{label}'",
            short.MinValue,
            short.MaxValue
        );
        int digitalHigh = field.Whole(
            At(128, 8),
            8,
            $"the digital maximum of '{label}'",
            digitalLow + 1,
            short.MaxValue
        );
        return new EdfSignal(
            label,
            field.Text(At(96, 8), 8),
            new Interval(physicalLow, physicalHigh),
            new Interval(digitalLow, digitalHigh),
            field.Whole(At(216, 8), 8, $"the samples of '{label}' in a record", 1, 1_000_000)
        );
    }
}
