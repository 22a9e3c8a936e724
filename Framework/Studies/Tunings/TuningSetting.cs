using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies.Tunings;

/// <summary>A combination of the tuned options' values.</summary>
/// <param name="Number">Its number among all combinations, from 1.</param>
/// <param name="Options">The value of each tuned option by its dotted path, as YAML on one line.</param>
/// <param name="File">The scenario with these values.</param>
/// <param name="Rig">The parts with these values.</param>
internal sealed record TuningSetting(
    int Number,
    IReadOnlyDictionary<string, string> Options,
    ScenarioFile File,
    Rig Rig
);
