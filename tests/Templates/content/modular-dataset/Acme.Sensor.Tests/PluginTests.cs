using Modular.Conformance;
using Modular.Contracts;

namespace Acme.Sensor.Tests;

public sealed class SensorPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new SensorPlugin();
}
