using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Packed;
using Modular.Plugins.Physionet.Signals;

namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>Reads the packed trials.</summary>
internal static class PackedTrials
{
    private const double VoltsPerCount = 1e-6; // 1 uV per count: headers of the database
    private const string Advice = "Correct it, or give the folder of the original files.";

    /// <summary>The trials that the options ask for.</summary>
    public static Trials Read(PackedSource source, EegMotorImageryOptions options)
    {
        PackedArray array = PackedArray.Read(source);
        PackedTable table = PackedTable.Read(source, array.Description.Items);
        var decimation = Decimation.Between(array.Description.Rate, options.Rate, source.Codes);
        int[] channels = [.. options.Channels.Select(channel => IndexOf(source, array.Description, channel))];
        int[] subject = table.Numbers("subject", 1, 999);
        int[] run = table.Numbers("run", 1, 99);
        int[] label = table.Numbers("class", 0, 1);
        CheckRuns(source, options, run);
        Range window = Window(source, options, decimation.Length(array.Description.Samples));
        IEnumerable<Trial> trials =
            from item in Enumerable.Range(0, subject.Length)
            where options.Runs.Contains(run[item]) && Wanted.Contains(options, subject[item])
            let values = channels.Select(channel => decimation.Apply(Volts(array.Channel(item, channel)))[window])
            select new Trial(subject[item], label[item], [.. values]);
        return new Trials([.. trials], table.Has("fold") ? Folds(source, table, subject) : null);
    }

    private static int IndexOf(PackedSource source, PackedDescription description, string channel)
    {
        for (int i = 0; i < description.Channels.Count; i++)
            if (description.Channels[i].Equals(channel, StringComparison.OrdinalIgnoreCase))
                return i;
        string channels = string.Join(", ", description.Channels);
        throw BrokenFile.Option(
            "channels",
            $"names '{channel}'",
            $"channels of {source.Description}: {channels}",
            Advice
        );
    }

    private static void CheckRuns(PackedSource source, EegMotorImageryOptions options, int[] run)
    {
        int missing = options.Runs.Except(run).FirstOrDefault();
        string runs = string.Join(", ", run.Distinct().Order());
        if (missing != 0)
            throw BrokenFile.Option("runs", $"names {missing}", $"runs of {source.Table}: {runs}", Advice);
    }

    private static Range Window(PackedSource source, EegMotorImageryOptions options, int samples)
    {
        int first = (int)Math.Round(options.Start * options.Rate);
        int length = (int)Math.Round(options.Window * options.Rate);
        if (first + length > samples)
            throw BrokenFile.Option(
                "window",
                $"is {options.Window} s from {options.Start} s on",
                $"at most the {(double)samples / options.Rate} s that {source.Codes} has",
                Advice
            );
        return first..(first + length);
    }

    private static Dictionary<int, int> Folds(PackedSource source, PackedTable table, int[] subject)
    {
        int[] fold = table.Numbers("fold", 0, 999);
        Dictionary<int, int> folds = [];
        for (int item = 0; item < fold.Length; item++)
            if (!folds.TryAdd(subject[item], fold[item]) && folds[subject[item]] != fold[item])
                throw BrokenFile.At(
                    source.Table,
                    item + 2,
                    $"puts subject {subject[item]} into a second fold, {fold[item]}",
                    $"{folds[subject[item]]} as before"
                );
        return folds;
    }

    private static float[] Volts(ReadOnlySpan<short> codes)
    {
        float[] volts = new float[codes.Length];
        for (int i = 0; i < volts.Length; i++)
            volts[i] = (float)(codes[i] * VoltsPerCount);
        return volts;
    }
}
