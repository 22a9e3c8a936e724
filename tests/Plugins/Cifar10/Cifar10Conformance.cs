using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cifar10;

namespace Modular.Plugins.Tests.Cifar10;

public sealed class Cifar10Conformance : DatasetConformance, IDisposable
{
    private readonly BatchFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IDataset Create() =>
        new Modular.Plugins.Cifar10.Cifar10(
            new Cifar10Options
            {
                Directory = files.Folder,
                Train = 18,
                Test = 3,
            },
            BatchFolder.Records
        );
}
