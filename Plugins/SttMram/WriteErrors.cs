using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>
/// Whether a pulse fails to switch a device. Its probability is WER (s + f - 1), within 0 and 1, f a factor of the
/// device: with both dials at 1 log-normal between devices (arXiv:2209.13828), with the spread at 0 the same for all,
/// and with the spread alone what devices worse than the nominal one have more than it.
/// </summary>
internal sealed class WriteErrors
{
    private readonly Dial errors;
    private readonly double nominal;
    private readonly double[]? own;

    public WriteErrors(int count, Conditions conditions, Junction junction)
    {
        Dial spread = conditions["write-error-spread"];
        errors = conditions["write-error"];
        nominal = junction.WriteError(conditions.Temperature);
        if (spread.Strength != 0)
            own = spread.MakeFactors(junction.Options.WriteErrorSpread, count, junction.Options.Holds);
    }

    /// <summary>Draws the numbers of devices first, first + 1, ... for a write, 0 to 1.</summary>
    public void Draw(long write, int first, Span<double> uniform)
    {
        if (errors.Strength == 0 && own is null)
            uniform.Fill(1);
        else
            errors.Random.Uniform(write, first, uniform);
    }

    /// <summary>Whether a device that draws this number stays.</summary>
    public bool Fails(int device, double uniform) => uniform < nominal * (errors.Strength + (own?[device] ?? 1) - 1);
}
