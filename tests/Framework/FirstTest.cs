namespace Modular.Framework.Tests;

public sealed class FirstTest
{
    [Fact]
    public void Torch_loads() => Assert.Equal(3, TorchSharp.torch.ones(3).sum().item<float>());
}
