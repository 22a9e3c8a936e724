using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

/// <summary>Columns that are cut into arrays, the last one shorter.</summary>
public sealed class AnalogColumnConformance : SenseConformance
{
    protected override ISense Create() => new AnalogColumnSense(new AnalogColumnOptions { Rows = 16 });
}
