namespace Modular.Plugins.Senses;

/// <summary>
/// The wire of a column: a resistance r from the amplifier, which holds its end at 0 V, to device 0, and r from each
/// device to the next. Rows are ideal voltages. The current into the amplifier is then sum V_k G_k phi_k, exactly: by
/// reciprocity phi_k is the voltage at device k while the amplifier's end is at 1 V and all rows at 0 V. To first order
/// in r phi_k = 1 - r sum_i (1 + min(i, k)) G_i.
/// </summary>
internal static class Ladder
{
    /// <summary>phi_k for each device k of a column.</summary>
    /// <param name="conductances">Of the devices, siemens, 0 or more; the first is nearest to the amplifier.</param>
    /// <param name="resistance">r, ohm.</param>
    /// <param name="phi">One number a device.</param>
    public static void Attenuate(ReadOnlySpan<float> conductances, double resistance, Span<double> phi)
    {
        double admittance = 0; // from a device to ground, its wire further out included
        for (int k = conductances.Length - 1; k >= 0; k--)
        {
            admittance = conductances[k] + admittance / (1 + resistance * admittance);
            phi[k] = 1 / (1 + resistance * admittance); // over the voltage one device nearer
        }
        for (int k = 1; k < phi.Length; k++)
            phi[k] *= phi[k - 1];
    }
}
