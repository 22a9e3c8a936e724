using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Packed;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>Reads the packed beats.</summary>
internal static class PackedBeats
{
    private const double VoltsPerCount = 5e-6; // 200 counts per millivolt: headers of the database

    /// <summary>All beats of the wanted records, cut as the options say.</summary>
    public static IReadOnlyList<Beat> Read(PackedSource source, EcgBeatsOptions options, IReadOnlySet<int> records)
    {
        PackedArray array = PackedArray.Read(source);
        PackedTable table = PackedTable.Read(source, array.Description.Items);
        int first = First(source, array.Description, options);
        int[] record = table.Numbers("record", 0, 9999);
        string[] symbols = table.Texts("symbol");
        List<Beat> beats = [];
        for (int item = 0; item < record.Length; item++)
        {
            if (symbols[item].Length != 1 || AamiClass.FromSymbol(symbols[item][0]) is not { } aami)
                throw BrokenFile.At(
                    source.Table,
                    item + 2,
                    $"'{symbols[item]}' is no beat",
                    "the symbol of one, such as N"
                );
            if (records.Contains(record[item]))
                beats.Add(new Beat(record[item], aami, Volts(array.Channel(item, 0).Slice(first, options.Length))));
        }
        return beats;
    }

    /// <summary>The sample of an item with which a beat begins, once the options are found to fit.</summary>
    private static int First(PackedSource source, PackedDescription description, EcgBeatsOptions options)
    {
        string file = Path.GetFileName(source.Description);
        if (!description.Channels[0].Equals(options.Lead, StringComparison.OrdinalIgnoreCase))
            throw BrokenFile.Option(
                "lead",
                $"is '{options.Lead}'",
                $"{description.Channels[0]}, which {file} has",
                Wfdb
            );
        if (description.Rate != options.Rate)
            throw BrokenFile.Option("rate", $"is {options.Rate} Hz", $"{description.Rate} Hz, as {file} says", Wfdb);
        int peak = description.Peak ?? description.Samples / 2;
        int after = description.Samples - peak;
        if (options.Before > peak || options.Length - options.Before > after)
            throw BrokenFile.Option(
                "length",
                $"is {options.Length}, of them {options.Before} before the R wave",
                $"at most {peak} before it and {after} from it on, as {file} has",
                Wfdb
            );
        return peak - options.Before;
    }

    private const string Wfdb = "Correct it, or give the folder of the original records.";

    private static float[] Volts(ReadOnlySpan<short> codes)
    {
        float[] volts = new float[codes.Length];
        for (int i = 0; i < volts.Length; i++)
            volts[i] = (float)(codes[i] * VoltsPerCount);
        return volts;
    }
}
