using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Physionet.EcgInversion;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EcgInversionConformance : DatasetConformance
{
    protected override IDataset Create() =>
        new Modular.Plugins.Physionet.EcgInversion.EcgInversion(new EcgInversionOptions { Mini = true });
}
