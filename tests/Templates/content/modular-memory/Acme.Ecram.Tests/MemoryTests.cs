using Modular.Conformance;
using Modular.Contracts;
using Xunit;
using static TorchSharp.torch;

namespace Acme.Ecram.Tests;

public sealed class EcramConformance : MemoryConformance
{
    protected override IMemory Create() => new Ecram(new EcramOptions());
}

public sealed class EcramTests
{
    [Fact]
    public void Half_the_steps_lead_from_the_middle_to_an_end()
    {
        Ecram memory = new(new EcramOptions { Steps = 200 });
        using var array = (IPulsedArray)memory.Fabricate([1], new Conditions(seed: 1, strengths: _ => 0));
        using Tensor counts = tensor(new sbyte[] { 100 });
        array.Pulse(counts);
        using Tensor read = array.Read();
        Assert.Equal(memory.Range.Max, read.item<float>(), 1e-12);
    }
}
