using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>The nominal junction: options and preset, worked out.</summary>
internal sealed record Junction
{
    private Junction(SttOptions options, double parallel, double tmr)
    {
        Options = options;
        Parallel = parallel;
        Tmr = tmr;
    }

    /// <summary>The options of the scenario.</summary>
    public SttOptions Options { get; }

    /// <summary>The resistance of the parallel state, R_P, ohm.</summary>
    public double Parallel { get; }

    /// <summary>The tunnel magnetoresistance, (R_AP - R_P) / R_P.</summary>
    public double Tmr { get; }

    /// <summary>The resistance of the antiparallel state, R_AP, ohm.</summary>
    public double Antiparallel => Parallel * (1 + Tmr);

    /// <summary>
    /// What a target must reach to be written parallel, siemens: the geometric middle of both states.
    /// </summary>
    public double Middle => 1 / Math.Sqrt(Parallel * Antiparallel);

    /// <summary>Where resistance and TMR come from.</summary>
    public Citation Source =>
        Options.Preset switch
        {
            SttPreset.Nvsim => new Citation("NVSim default cell [code]"),
            _ => new Citation("ARM mram_simulation_framework [code]"),
        };

    /// <summary>Probability that a write to the other state fails.</summary>
    public double WriteError(double kelvin) =>
        SttLaws.WriteError(
            SttLaws.Delta(Options.Delta, kelvin),
            Options.Overdrive,
            Options.PulseLength / Options.PrecessionTime
        );

    /// <summary>Expected flips of a device in one read.</summary>
    public double ReadFlips(double kelvin) =>
        Options.ReadTime
        * SttLaws.FlipRate(SttLaws.Delta(Options.Delta, kelvin), Options.ReadCurrent, Options.AttemptTime);

    /// <summary>Expected flips of a device in a second without current.</summary>
    public double FlipsASecond(double kelvin) =>
        SttLaws.FlipRate(SttLaws.Delta(Options.Delta, kelvin), 0, Options.AttemptTime);

    public static Junction Create(SttOptions options)
    {
        if (options is { Tmr: not null, Polarisation: not null })
            throw new InvalidDataException(
                $"memory 'stt-mram': tmr is {options.Tmr} and polarisation {options.Polarisation}; the one "
                    + "follows from the other. Leave one of them out."
            );
        bool isNvsim = options.Preset == SttPreset.Nvsim;
        double parallel = options.ParallelResistance ?? (isNvsim ? 3e3 : 6e3);
        if (options.Tmr is { } tmr)
            return new Junction(options, parallel, tmr);
        if (options.Polarisation is { } polarisation)
            return new Junction(options, parallel, SttLaws.Tmr(polarisation));
        return new Junction(options, parallel, isNvsim ? 1 : SttLaws.Tmr(0.75));
    }
}
