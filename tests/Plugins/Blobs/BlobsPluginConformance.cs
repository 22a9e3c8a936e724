using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Blobs;

namespace Modular.Plugins.Tests.Blobs;

public sealed class BlobsPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new BlobsPlugin();
}
