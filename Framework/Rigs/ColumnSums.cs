using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>Whether a rig adds products as currents of whole columns.</summary>
internal static class ColumnSums
{
    /// <summary>
    /// Asks one amplifier whether the sense sums columns. A sense that cannot make one fails the trials with its own
    /// sentence, and so not here.
    /// </summary>
    public static bool AreSensed(Rig rig)
    {
        try
        {
            var ideal = new Conditions(0, _ => 0);
            using ISenseArray amplifier = rig.Sense.Call(
                "Fabricate",
                sense => sense.Fabricate([1, 1], rig.Facts.Range, ideal)
            );
            return amplifier is IColumnSense;
        }
        catch (ContractViolation)
        {
            return false;
        }
    }
}
