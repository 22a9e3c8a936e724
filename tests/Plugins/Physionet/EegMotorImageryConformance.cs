using Modular.Conformance;
using Modular.Contracts;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EegMotorImageryConformance : DatasetConformance
{
    protected override IDataset Create() =>
        new Modular.Plugins.Physionet.EegMotorImagery.EegMotorImagery(new() { Mini = true });
}
