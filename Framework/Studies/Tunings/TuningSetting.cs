using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies.Tunings;

/// <summary>A combination of the tuned options' values.</summary>
/// <param name="Number">The number of the combination among all, from 1.</param>
/// <param name="Options">The value of each tuned option by its dotted path, as YAML on one line.</param>
/// <param name="File">The scenario with these values.</param>
/// <param name="Rig">The parts with the options of this setting.</param>
internal sealed record TuningSetting(
    int Number,
    IReadOnlyDictionary<string, string> Options,
    ScenarioFile File,
    Rig Rig
);
