using Modular.Devices;

namespace Modular.Plugins.Fefet;

/// <summary>The column HZO FeFET of NeuroSim's table.</summary>
internal static class FefetTable
{
    /// <summary>Where the numbers come from.</summary>
    public static readonly Citation Source = new("Jerry, IEDM 2017; MLP+NeuroSim V3.0 manual, Table II");

    /// <summary>Pulses from one end of the range to the other.</summary>
    public const double States = 32;

    /// <summary>Nonlinearity of pulses that raise, a label.</summary>
    public const double LabelUp = 1.75;

    /// <summary>Nonlinearity of pulses that lower, a label.</summary>
    public const double LabelDown = 1.46;

    /// <summary>The least resistance of a device, ohm.</summary>
    public const double ROn = 559.28e3;

    /// <summary>The ratio of the greatest to the least conductance.</summary>
    public const double Ratio = 45;

    /// <summary>Standard deviation of a pulse, as a share of the range; the table says less than that.</summary>
    public const double Cycle = 0.005;

    /// <summary>Mean height of a pulse that raises, volt.</summary>
    public const double RaiseVolts = 3.65;

    /// <summary>Mean height of a pulse that lowers, volt.</summary>
    public const double LowerVolts = -2.95;

    /// <summary>Width of either pulse, seconds.</summary>
    public const double PulseSeconds = 75e-9;
}
