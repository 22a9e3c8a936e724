using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Packed;
using Modular.Plugins.Physionet.Signals;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>The records of a folder, and their folds where these are published.</summary>
/// <param name="Records">The records that the options ask for.</param>
/// <param name="Folds">The published fold of each record; null where there are none.</param>
internal sealed record EcgRecords(IReadOnlyList<EcgRecord> Records, int[]? Folds)
{
    private const double VoltsPerCount = 5e-6; // 5 uV per count: the Challenge's page
    private const int MostFolds = 1000;

    /// <summary>Reads the small set of the plugin.</summary>
    public static EcgRecords Mini(int rate) =>
        FromPacked(new PackedSource(null, "cinc2011-mini"), rate, Quality.Acceptable);

    /// <summary>
    /// Reads a folder: packed records where there are some, else WFDB records, else text. Throws a
    /// FileNotFoundException where there is none.
    /// </summary>
    public static EcgRecords FromFolder(string folder, int rate, Quality quality)
    {
        if (PackedSource.Find(folder, "cinc2011-250hz", "cinc2011-mini") is { } packed)
            return FromPacked(packed, rate, quality);
        foreach (string ending in (string[])[".hea", ".txt"])
        {
            IReadOnlyList<string> names = RecordNames.Find(folder, ending, quality);
            if (names.Count > 0)
                return new EcgRecords(
                    [.. names.Select(name => ChallengeRecord.Read(folder, name, ending, rate))],
                    null
                );
        }
        string missing = SourceFolder.Lack(folder, "holds no record");
        throw new FileNotFoundException(
            $"{folder}: {missing}; expected the records of the PhysioNet/CinC Challenge 2011. "
                + $"Get them from {Archive.Publication.Address} and give 'modular data get ecg-inversion --from FOLDER', name "
                + "their folder with the option 'directory', or take the small set with 'mini: true'.",
            folder
        );
    }

    private static EcgRecords FromPacked(PackedSource source, int rate, Quality quality)
    {
        PackedArray array = PackedArray.Read(source);
        PackedTable table = PackedTable.Read(source, array.Description.Items);
        Decimation decimation = Decimation.Between(array.Description.Rate, rate, source.Codes);
        int[] channels = Channels(source, array.Description);
        string[] names = table.Texts("record");
        int[]? folds = table.Has("fold") ? table.Numbers("fold", 0, MostFolds - 1) : null;
        int[] used = [.. Used(table, names.Length, quality)];
        return new EcgRecords(
            [.. used.Select(item => new EcgRecord(names[item], Leads(array, item, channels, decimation)))],
            folds is null ? null : [.. used.Select(item => folds[item])]
        );
    }

    private static IEnumerable<int> Used(PackedTable table, int items, Quality quality)
    {
        IEnumerable<int> all = Enumerable.Range(0, items);
        if (quality == Quality.Any || !table.Has("acceptable"))
            return all;
        int[] acceptable = table.Numbers("acceptable", 0, 1);
        return all.Where(item => acceptable[item] == 1);
    }

    private static int[] Channels(PackedSource source, PackedDescription description)
    {
        int[] channels = [.. Lead.Independent.Select(lead => description.Channels.ToList().IndexOf(lead))];
        int missing = Array.IndexOf(channels, -1);
        if (missing < 0)
            return channels;
        throw Files.BrokenFile.At(
            source.Description,
            $"has no channel '{Lead.Independent[missing]}'",
            $"the channels {string.Join(", ", Lead.Independent)}"
        );
    }

    private static float[][] Leads(PackedArray array, int item, int[] channels, Decimation decimation)
    {
        float[] volts = new float[array.Description.Samples];
        float[][] leads = new float[channels.Length][];
        for (int lead = 0; lead < leads.Length; lead++)
        {
            ReadOnlySpan<short> codes = array.Channel(item, channels[lead]);
            for (int i = 0; i < volts.Length; i++)
                volts[i] = (float)(codes[i] * VoltsPerCount);
            leads[lead] = decimation.Apply(volts);
        }
        return leads;
    }
}
