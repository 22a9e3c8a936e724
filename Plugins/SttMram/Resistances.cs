using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>
/// Conductances of both states of each device: R_P f, and R_P f (1 + TMR f'). The factors f and f' are log-normal
/// between devices, with the mean or the median 1.
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
        SpreadHolds holds = junction.Options.Holds;
        double[] area = conditions["resistance-spread"].MakeFactors(junction.Options.ResistanceSpread, count, holds);
        double[] tmr = conditions["tmr-spread"].MakeFactors(junction.Options.TmrSpread, count, holds);
        for (int i = 0; i < count; i++)
        {
            parallel[i] = (float)(1 / (junction.Parallel * area[i]));
            antiparallel[i] = (float)(1 / (junction.Parallel * area[i] * (1 + junction.Tmr * tmr[i])));
        }
    }

    /// <summary>The conductance of a device in a state, siemens.</summary>
    public float Conductance(int device, bool isParallel) => isParallel ? parallel[device] : antiparallel[device];
}
