using Modular.Conformance;
using Modular.Contracts;
using Xunit;
using static TorchSharp.torch;

namespace Acme.Latch.Tests;

public sealed class LatchConformance : SenseConformance
{
    protected override ISense Create() => new Latch(new LatchOptions());
}

public sealed class LatchTests
{
    [Fact]
    public void An_ideal_amplifier_reads_the_device_that_conducts_better()
    {
        Latch sense = new(new LatchOptions());
        ConductanceRange range = new(1e-6, 1e-5);
        using ISenseArray array = sense.Fabricate([1, 2], range, new Conditions(seed: 1, strengths: _ => 0));
        using Tensor conductances = tensor(new float[] { 3e-6f, 2e-6f, 2e-6f, 3e-6f }, [2, 1, 2]);
        using Tensor values = array.Read(conductances);
        Assert.Equal(new float[] { 1, -1 }, values.data<float>().ToArray());
    }
}
