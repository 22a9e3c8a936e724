namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>The trials of a folder, and the folds of their subjects where these are published.</summary>
/// <param name="All">The trials, subject by subject.</param>
/// <param name="Folds">The published fold of each subject, by number; null where there are none.</param>
internal sealed record Trials(IReadOnlyList<Trial> All, IReadOnlyDictionary<int, int>? Folds)
{
    /// <summary>The numbers of the subjects, in order.</summary>
    public IReadOnlyList<int> Subjects => [.. All.Select(trial => trial.Subject).Distinct().Order()];

    /// <summary>Scales the values of all trials, in place.</summary>
    public void Scale(Scaling scaling)
    {
        if (scaling == Scaling.Microvolts)
            foreach (float[] channel in All.SelectMany(trial => trial.Values))
                Map(channel, mean: 0, unit: 1e-6);
        else
            foreach (IGrouping<int, Trial> subject in All.GroupBy(trial => trial.Subject))
                ScaleSubject([.. subject]);
    }

    /// <summary>Gives each channel of a subject mean 0 and deviation 1 over all trials.</summary>
    private static void ScaleSubject(Trial[] trials)
    {
        for (int channel = 0; channel < trials[0].Values.Length; channel++)
        {
            float[][] same = [.. trials.Select(trial => trial.Values[channel])];
            double count = same.Sum(values => (double)values.Length);
            double mean = same.Sum(values => values.Sum(value => (double)value)) / count;
            double squares = same.Sum(values => values.Sum(value => (value - mean) * (value - mean)));
            double deviation = Math.Sqrt(squares / count);
            foreach (float[] values in same)
                Map(values, mean, unit: deviation > 0 ? deviation : 1);
        }
    }

    private static void Map(float[] values, double mean, double unit)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)((values[i] - mean) / unit);
    }
}
