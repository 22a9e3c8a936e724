using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Rigs.Uses;

/// <summary>
/// Finds whether a test draws noise for sums in place of devices, so that reading every device draws other numbers of
/// the same distribution.
/// </summary>
internal static class DrawnSums
{
    /// <summary>
    /// Fabricates a chip, and looks how its uses are computed. A part that fails here fails the trials, too.
    /// </summary>
    /// <param name="rig">The parts of the hardware.</param>
    /// <param name="strengths">The strengths of the complete hardware, by dial.</param>
    public static bool AreThere(Rig rig, IReadOnlyDictionary<string, double> strengths)
    {
        if (rig.Scenario.Conditions.Observe != Observation.Use)
            return false;
        try
        {
            using Model model = rig.Sketch();
            using var chip = new Chip(rig, model.Layers, seed: 0, strengths);
            chip.ProgramLatent();
            chip.Observe();
            chip.ObserveUses(everyDevice: false);
            return chip.Uses()?.Any(layer => layer.Path != UsePath.Devices) == true;
        }
        catch (ContractViolation)
        {
            return false;
        }
    }
}
