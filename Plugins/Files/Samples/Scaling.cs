using System.Globalization;
using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>
/// What is done to each value x of a sample: (x / unit - mean) / deviation, with one mean and deviation for each
/// channel or feature, or one for all.
/// </summary>
internal sealed class Scaling
{
    private const float ByteRange = 255;

    private readonly float unit;
    private readonly float[] mean; // [steps]
    private readonly float[] deviation; // [steps]
    private readonly int run; // neighbouring values with the same mean and deviation

    private Scaling(float unit, float[] mean, float[] deviation, int run, string note)
    {
        this.unit = unit;
        this.mean = mean;
        this.deviation = deviation;
        this.run = run;
        Note = note;
    }

    /// <summary>A sentence on what is done.</summary>
    public string Note { get; }

    /// <summary>Finds the numbers for the training samples.</summary>
    public static Scaling Find(FilesOptions options, NumberArray inputs, IReadOnlyList<int> training)
    {
        bool byBytes =
            options.Normalise == Normalisation.Bytes
            || (options.Normalise == Normalisation.Automatic && inputs.AreBytes);
        Scaling first = options.Normalise switch
        {
            Normalisation.Range => Range(inputs, training),
            Normalisation.Standard => Standard(inputs, training),
            _ => new(byBytes ? ByteRange : 1, [0], [1], inputs.Size, Plain(byBytes, inputs)),
        };
        if (options.Mean is null && options.Deviation is null)
            return first;
        if (options.Normalise is Normalisation.Range or Normalisation.Standard)
            throw new InvalidDataException(
                "options 'mean' and 'deviation' stand beside 'normalise: range' or 'standard', which find their own; "
                    + "expected either. Leave one out."
            );
        return Given(options, inputs, first);
    }

    /// <summary>Changes the values of one sample, in place.</summary>
    public void Apply(Span<float> values)
    {
        if (unit != 1)
            foreach (ref float value in values)
                value /= unit;
        for (int step = 0; step < mean.Length; step++)
        {
            if (mean[step] == 0 && deviation[step] == 1)
                continue;
            foreach (ref float value in values.Slice(step * run, run))
                value = (value - mean[step]) / deviation[step];
        }
    }

    private static string Plain(bool byBytes, NumberArray inputs)
    {
        if (byBytes)
            return "Values: divided by 255.";
        if (inputs.AreBytes)
            return "Values: bytes from 0 to 255, as in the file.";
        return "Values: as in the file.";
    }

    private static Scaling Given(FilesOptions options, NumberArray inputs, Scaling first)
    {
        int steps = Math.Max(options.Mean?.Count ?? 1, options.Deviation?.Count ?? 1);
        int channels = (int)inputs.Sample[0];
        if (steps != 1 && steps != channels)
            throw Counts(steps, channels);
        float[] mean = Spread(options.Mean, 0, steps, channels);
        float[] deviation = Spread(options.Deviation, 1, steps, channels);
        if (Array.Exists(deviation, value => value <= 0))
            throw new InvalidDataException(
                "option 'deviation' has a number that is not above 0; values are divided by it. Correct it."
            );
        string note =
            first.Note.TrimEnd('.')
            + $", then minus {Text(mean)}, divided by {Text(deviation)}"
            + (steps > 1 ? " by channel or feature." : ".");
        return new Scaling(first.unit, mean, deviation, inputs.Size / steps, note);
    }

    private static float[] Spread(IReadOnlyList<double>? given, float otherwise, int steps, int channels)
    {
        float[] numbers = given is null ? [otherwise] : [.. given.Select(number => (float)number)];
        if (numbers.Length == 1)
            return [.. Enumerable.Repeat(numbers[0], steps)];
        if (numbers.Length == steps)
            return numbers;
        throw Counts(numbers.Length, channels);
    }

    private static InvalidDataException Counts(int given, int channels) =>
        new(
            $"options 'mean' and 'deviation' have {given} numbers; a sample has {channels} channels or features. "
                + "Give one number for each, or one for all."
        );

    private static Scaling Range(NumberArray inputs, IReadOnlyList<int> training)
    {
        float least = float.PositiveInfinity;
        float most = float.NegativeInfinity;
        float[] sample = new float[inputs.Size];
        foreach (int index in training)
        {
            inputs.Copy(index, sample);
            least = Math.Min(least, sample.Min());
            most = Math.Max(most, sample.Max());
        }
        if (least == most)
            throw BrokenFile.Make(
                inputs.Place,
                $"all values are {Text([least])}",
                "inputs that differ were expected",
                "Name other inputs."
            );
        string note = $"Values: {Text([least])} to {Text([most])}, those of the training samples, become 0 to 1.";
        return new Scaling(1, [least], [most - least], inputs.Size, note);
    }

    /// <summary>What never changes is only shifted to 0.</summary>
    private static Scaling Standard(NumberArray inputs, IReadOnlyList<int> training)
    {
        int steps = (int)inputs.Sample[0];
        int run = inputs.Size / steps;
        double[] sum = new double[steps];
        double[] squares = new double[steps];
        float[] sample = new float[inputs.Size];
        double[] origin = new double[steps]; // of the first sample, so that squares keep their digits
        foreach ((int place, int index) in training.Index())
        {
            inputs.Copy(index, sample);
            for (int i = 0; i < sample.Length; i++)
            {
                if (place == 0 && i % run == 0)
                    origin[i / run] = sample[i];
                double apart = sample[i] - origin[i / run];
                sum[i / run] += apart;
                squares[i / run] += apart * apart;
            }
        }
        double count = (double)training.Count * run;
        float[] mean = [.. sum.Select((total, step) => (float)(origin[step] + total / count))];
        float[] deviation =
        [
            .. sum.Select(
                    (total, step) => Math.Sqrt(Math.Max(0, squares[step] / count - total / count * (total / count)))
                )
                .Select(spread => spread > 0 ? (float)spread : 1),
        ];
        string each = inputs.Sample.Count > 1 ? "channel" : "feature";
        string note = $"Values: each {each} has mean 0 and standard deviation 1 over the training samples.";
        return new Scaling(1, mean, deviation, run, note);
    }

    private static string Text(float[] numbers)
    {
        if (numbers.Length > 4)
            return $"[{numbers.Length} numbers]";
        return string.Join(", ", numbers.Select(number => number.ToString("G5", CultureInfo.InvariantCulture)));
    }
}
