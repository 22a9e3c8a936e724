using Modular.Studies;

namespace Modular.Runs;

/// <summary>The content that a run of one study has, and no other.</summary>
/// <param name="Scenario">The text of the resolved scenario.</param>
/// <param name="Plan">The parts of the run, and its trials.</param>
internal sealed record RunContent(string Scenario, RunPlan Plan);
