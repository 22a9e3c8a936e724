using Modular.Conformance;
using Modular.Contracts;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EcgBeatsConformance : DatasetConformance, IDisposable
{
    private readonly BeatFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IDataset Create() => new Modular.Plugins.Physionet.EcgBeats.EcgBeats(files.Use(new()));
}
