using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Plugins.Physionet.Edf;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Signals;

namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>Reads the trials of original files. Annotation T1 is the cue for the left fist, T2 for the right.</summary>
internal static partial class RecordedTrials
{
    /// <summary>
    /// The trials of the files that the options ask for, by subject, run and time; null where there is no file.
    /// </summary>
    public static Trials? Read(string folder, EegMotorImageryOptions options)
    {
        if (!Directory.Exists(folder))
            return null;
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*.edf", SearchOption.AllDirectories);
        IEnumerable<Run> asked = files
            .Select(Parse)
            .OfType<Run>()
            .Where(run => options.Runs.Contains(run.Number) && Wanted.Contains(options, run.Subject));
        Run[] runs = [.. asked.OrderBy(run => run.Subject).ThenBy(run => run.Number)];
        if (runs.Length == 0)
            return null;
        return new Trials([.. runs.SelectMany(run => ReadRun(run, options))], Folds: null);
    }

    /// <summary>The trials of a run whose windows lie within it.</summary>
    private static IEnumerable<Trial> ReadRun(Run run, EegMotorImageryOptions options)
    {
        var file = EdfFile.Read(run.Path);
        int[] signals = [.. options.Channels.Select(file.IndexOf)];
        var decimation = Decimation.Between(file.Rate(signals[0]), options.Rate, run.Path);
        float[][] channels = [.. signals.Select(signal => decimation.Apply(file.Volts(signal)))];
        int length = (int)Math.Round(options.Window * options.Rate);
        EdfAnnotation[] cues = [.. file.Annotations().Where(one => one.Text is "T1" or "T2")];
        if (cues.Length == 0)
            throw BrokenFile.At(run.Path, "has no annotation T1 or T2", "cues for the left and the right fist");
        foreach (EdfAnnotation cue in cues)
        {
            int first = (int)Math.Round(cue.Onset * options.Rate) + (int)Math.Round(options.Start * options.Rate);
            if (first >= 0 && first + length <= channels[0].Length)
                yield return new Trial(
                    run.Subject,
                    cue.Text == "T1" ? 0 : 1,
                    [.. channels.Select(channel => channel[first..(first + length)])]
                );
        }
    }

    private static Run? Parse(string path)
    {
        Match name = Name().Match(Path.GetFileName(path));
        if (!name.Success)
            return null;
        int subject = int.Parse(name.Groups["subject"].Value, CultureInfo.InvariantCulture);
        return new Run(path, subject, int.Parse(name.Groups["run"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>A file of a run.</summary>
    private sealed record Run(string Path, int Subject, int Number);

    [GeneratedRegex(@"^S(?<subject>\d{3})R(?<run>\d{2})\.edf$")]
    private static partial Regex Name();
}
