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

    /// <summary>Of the scenario.</summary>
    public SttOptions Options { get; }

    /// <summary>R_P, ohm.</summary>
    public double Parallel { get; }

    /// <summary>(R_AP - R_P) / R_P.</summary>
    public double Tmr { get; }

    /// <summary>R_AP, ohm.</summary>
    public double Antiparallel => Parallel * (1 + Tmr);

    /// <summary>
    /// What a target must reach to be written parallel, siemens: the geometric middle of both states.
    /// </summary>
    public double Middle => 1 / Math.Sqrt(Parallel * Antiparallel);

    /// <summary>Where resistance and TMR come from.</summary>
    public string Source =>
        Options.Preset == SttPreset.Nvsim ? "NVSim default cell [code]" : "ARM mram_simulation_framework [code]";

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
                $"memory 'stt-mram': tmr is {options.Tmr} and polarisation {options.Polarisation}; the one follows from the other. Leave one of them out."
            );
        (double parallel, double tmr) = options.Preset == SttPreset.Nvsim ? (3e3, 1) : (6e3, SttLaws.Tmr(0.75));
        double? given = options.Tmr ?? (options.Polarisation is { } p ? SttLaws.Tmr(p) : null);
        return new Junction(options, options.ParallelResistance ?? parallel, given ?? tmr);
    }
}
