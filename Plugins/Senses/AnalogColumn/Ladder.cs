namespace Modular.Plugins.Senses;

/// <summary>
/// The wire of a column as a ladder of resistors: a resistance r from the amplifier, which holds its end at 0 V, to
/// device 0, and r from each device to the next. Rows are ideal voltage sources.
/// <para>
/// The current into the amplifier is then exactly sum V_k G_k phi_k. By reciprocity phi_k is the voltage at device k
/// while the amplifier's end is at 1 V and all rows are at 0 V. To first order in r, phi_k = 1 - r sum_i (1 + min(i,
/// k)) G_i.
/// </para>
/// </summary>
internal static class Ladder
{
    /// <summary>Computes phi_k for each device k of a column.</summary>
    /// <param name="conductances">The conductance of each device, siemens, 0 or more; device 0 is nearest to the
    /// amplifier [rows].</param>
    /// <param name="resistance">The resistance r, ohm.</param>
    /// <param name="phi">Filled with phi_k, 1 [rows].</param>
    public static void Attenuate(ReadOnlySpan<float> conductances, double resistance, Span<double> phi)
    {
        double admittance = 0; // from a device to ground, with its wire further out, siemens
        for (int k = conductances.Length - 1; k >= 0; k--)
        {
            admittance = conductances[k] + admittance / (1 + resistance * admittance);
            phi[k] = 1 / (1 + resistance * admittance); // voltage relative to one device nearer
        }
        for (int k = 1; k < phi.Length; k++)
            phi[k] *= phi[k - 1];
    }
}
