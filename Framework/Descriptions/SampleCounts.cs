using Modular.Contracts;

namespace Modular.Descriptions;

/// <summary>The numbers of samples of a data set.</summary>
/// <param name="Train">The number of samples for training.</param>
/// <param name="Test">The number of samples for test.</param>
internal sealed record SampleCounts(int Train, int Test)
{
    /// <summary>Counts the samples for training and for test.</summary>
    public static SampleCounts Count(IReadOnlyList<Sample> samples)
    {
        int test = samples.Count(sample => sample.Test);
        return new SampleCounts(samples.Count - test, test);
    }

    /// <summary>Returns the number of training steps in an epoch. A last batch of one sample is left out.</summary>
    public int Steps(int batch)
    {
        int whole = Train / batch;
        if (Train % batch > 1)
            return whole + 1;
        return whole;
    }
}
