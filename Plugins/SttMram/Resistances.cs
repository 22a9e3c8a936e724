using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>
/// Conductances of both states of each device: R_P exp(s sigma xi), and R_P (1 + TMR exp(s' sigma' xi')) with the same
/// xi.
/// </summary>
internal sealed class Resistances
{
    private readonly float[] parallel;
    private readonly float[] antiparallel;

    /// <summary>The numbers of a device are draw 0 of the dials' streams.</summary>
    public Resistances(int count, Conditions conditions, Junction junction)
    {
        parallel = new float[count];
        antiparallel = new float[count];
        double[] area = Factors(count, conditions["resistance-spread"], junction.Options.ResistanceSpread);
        double[] tmr = Factors(count, conditions["tmr-spread"], junction.Options.TmrSpread);
        for (int i = 0; i < count; i++)
        {
            parallel[i] = (float)(1 / (junction.Parallel * area[i]));
            antiparallel[i] = (float)(1 / (junction.Parallel * area[i] * (1 + junction.Tmr * tmr[i])));
        }
    }

    /// <summary>Of a device in a state, siemens.</summary>
    public float Conductance(int device, bool isParallel) => isParallel ? parallel[device] : antiparallel[device];

    /// <summary>Log-normal with the median 1; exactly 1 without the dial.</summary>
    public static double[] Factors(int count, Dial dial, double sigma)
    {
        double[] factors = new double[count];
        if (dial.Strength != 0)
            dial.Random.Normal(0, 0, factors);
        for (int i = 0; i < count; i++)
            factors[i] = Math.Exp(dial.Strength * sigma * factors[i]);
        return factors;
    }
}
