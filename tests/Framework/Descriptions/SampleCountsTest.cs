using Modular.Contracts;
using Modular.Descriptions;

namespace Modular.Framework.Tests.Descriptions;

public sealed class SampleCountsTest
{
    [Theory]
    [InlineData(100, 10, 10)]
    [InlineData(101, 10, 10)]
    [InlineData(102, 10, 11)]
    [InlineData(5, 10, 1)]
    public void A_last_batch_of_one_sample_is_no_step(int samples, int batch, int steps) =>
        Assert.Equal(steps, new SampleCounts(samples, 0).Steps(batch));

    [Fact]
    public void The_published_split_counts() =>
        Assert.Equal(
            new SampleCounts(2, 1),
            SampleCounts.Count([new Sample(0, 0, false), new Sample(1, 1, true), new Sample(0, 2, false)])
        );
}
