using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Blobs;

namespace Modular.Plugins.Tests.Blobs;

public sealed class BlobsConformance : DatasetConformance
{
    protected override IDataset Create() => new Modular.Plugins.Blobs.Blobs(new BlobsOptions());
}
