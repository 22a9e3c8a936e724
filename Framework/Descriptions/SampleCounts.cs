using Modular.Contracts;

namespace Modular.Descriptions;

/// <summary>How many samples a data set has.</summary>
internal sealed record SampleCounts(int Train, int Test)
{
    public static SampleCounts Count(IReadOnlyList<Sample> samples) =>
        new(samples.Count(sample => !sample.Test), samples.Count(sample => sample.Test));

    /// <summary>Steps of an epoch; a last batch of one sample is left out.</summary>
    public int Steps(int batch) => Train / batch + (Train % batch > 1 ? 1 : 0);
}
