using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>The fits, from IBM aihwkit's files under src/aihwkit/inference/noise.</summary>
internal static class PcmLaws
{
    private const double LeastX = 1e-7; // keeps ln(x) finite

    /// <summary>Nandakumar et al., ICECS 2019; aihwkit pcm.py.</summary>
    private static readonly PcmLaw Nandakumar = new()
    {
        GMax = 25e-6,
        T0 = 20,
        TRead = 250e-9,
        Programming = [0.26348e-6, 1.9650e-6, -1.1731e-6],
        Drift = x => Math.Clamp(-0.0155 * Log(x) + 0.0244, 0.049, 0.1),
        DriftSpread = x => Math.Clamp(-0.0125 * Log(x) - 0.0059, 0.008, 0.045),
        Noise = x => Math.Min(0.0088 / Math.Max(Math.Pow(x, 0.65), 1e-3), 0.2),
        Source = new Citation("Nandakumar, ICECS 2019; IBM aihwkit pcm.py [code]"),
    };

    /// <summary>Le Gallo et al., Nat. Electron. 2023; aihwkit hermes.py, num_devices 1.</summary>
    private static readonly PcmLaw HermesOne = new()
    {
        GMax = 10.35e-6,
        T0 = 200,
        TRead = 512e-9,
        Programming = [0.15781817e-6, 2.32443916e-6, -2.16310839e-6, 0.68841818e-6],
        Drift = HermesDrift,
        DriftSpread = x =>
            x < 0.3039 ? Math.Clamp(-0.0120 * Log(x) - 0.0023, 0.0124, 0.04) : (-0.0165 * x + 0.0116) * x + 0.0104,
        Noise = x =>
            x < 0.1591
                ? Math.Clamp(-0.0078 * Log(x) + 0.0038, 0.0179, 0.04)
                : ((0.0664 * x - 0.1352) * x + 0.0768) * x + 0.0088,
        Source = new Citation("Le Gallo, Nat. Electron. 2023; IBM aihwkit hermes.py [code]"),
    };

    /// <summary>The same file, num_devices 2: both devices hold the same conductance.</summary>
    private static readonly PcmLaw HermesTwo = new()
    {
        GMax = 20.7e-6,
        T0 = 300,
        TRead = 512e-9,
        Programming = [0.16603222e-6, 4.71806468e-6, -8.48101252e-6, 4.68961419e-6],
        Drift = HermesDrift,
        DriftSpread = x =>
            x < 0.3055 ? Math.Clamp(-0.0117 * Log(x) - 0.0057, 0.0091, 0.04) : (-0.0118 * x + 0.0093) * x + 0.0073,
        Noise = x =>
            x < 0.16
                ? Math.Clamp(-0.0117 * Log(x) - 0.0069, 0.015, 0.04)
                : ((0.0069 * x - 0.0280) * x + 0.0211) * x + 0.0123,
        Source = new Citation("Vasilopoulos, TED 2023; IBM aihwkit hermes.py [code]"),
    };

    /// <summary>
    /// aihwkit custom.py; its read noise is (g / g_max) microsiemens, so Q = 1 / 25 at 25 microsiemens.
    /// </summary>
    private static readonly PcmLaw StateIndependent = new()
    {
        GMax = 25e-6,
        T0 = 20,
        TRead = 250e-9,
        Programming = [0.2e-6],
        Drift = _ => 0.1,
        DriftSpread = _ => 0.05,
        Noise = _ => 0.04,
        Source = new Citation("IBM aihwkit custom.py [code]"),
    };

    /// <summary>The model's fit, with the times that the options give.</summary>
    public static PcmLaw Create(PcmOptions options)
    {
        PcmLaw law = options.Model switch
        {
            PcmModel.HermesOne => HermesOne,
            PcmModel.HermesTwo => HermesTwo,
            PcmModel.StateIndependent => StateIndependent,
            _ => Nandakumar,
        };
        return law with { T0 = options.T0 ?? law.T0, TRead = options.TRead ?? law.TRead };
    }

    private static double HermesDrift(double x)
    {
        if (x < 0.0945)
            return Math.Clamp(-0.0387 * Log(x) - 0.0182, 0.0720, 0.13);
        return (-0.0436 * x - 0.0126) * x + 0.0736;
    }

    private static double Log(double x) => Math.Log(Math.Max(x, LeastX));
}
