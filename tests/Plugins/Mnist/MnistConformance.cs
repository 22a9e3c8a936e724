using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Mnist;

namespace Modular.Plugins.Tests.Mnist;

public sealed class MnistConformance : DatasetConformance
{
    protected override IDataset Create() =>
        new Modular.Plugins.Mnist.Mnist(new MnistOptions { Train = 300, Test = 200 });
}
