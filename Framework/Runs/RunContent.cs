using Modular.Studies;

namespace Modular.Runs;

/// <summary>What makes a run that of one study.</summary>
/// <param name="Scenario">The text of the resolved scenario.</param>
/// <param name="Plan">The parts that run it, and its trials.</param>
internal sealed record RunContent(string Scenario, RunPlan Plan);
