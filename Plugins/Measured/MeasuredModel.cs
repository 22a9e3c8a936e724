namespace Modular.Plugins.Measured;

/// <summary>All that was learned from the files.</summary>
internal sealed class MeasuredModel
{
    private const double LeastChange = 1e-3;   // of the conductance over the range (assumed: less is no memory)

    public MeasuredModel(MeasuredOptions options)
    {
        Options = options;
        Curves = PulseFile.Read(options.Data!);
        Curve[] ordered = [.. Curves.OrderBy(curve => curve.Device, StringComparer.Ordinal)];
        Lower = Direction([.. ordered.Where(curve => !curve.Raises)]);
        Raise = Direction([.. ordered.Where(curve => curve.Raises)]);
        Goodness = Lower is null ? Raise!.Goodness : Raise is null ? Lower.Goodness : Lower.Goodness + Raise.Goodness;
        ReadNoise = options.ReadNoise ?? Repeats();
        Cycle = Math.Sqrt(Math.Max(Goodness.Sigma * Goodness.Sigma - ReadNoise * ReadNoise, 0));
        CycleLength = Goodness.Neighbours.Length(Cycle * Cycle);
        (Writes, Drift) = (Writes.Of(options.Levels), Drift.Of(options.Drift));
        Limit = options.ProgramLimit ?? (int)Curves.Max(curve => curve.Last);
        (Low, High) = Ends();
        if (High - Low < LeastChange * High)
            throw new InvalidDataException($"{options.Data!.Name}: pulses change the conductance of the nominal device from {Low:G4} S to {High:G4} S only; a change of a thousandth at least was expected. Measure more pulses, or choose another file or law.");
    }

    public MeasuredOptions Options { get; }

    public IReadOnlyList<Curve> Curves { get; }

    /// <summary>Pulses that lower the conductance; null where none was measured.</summary>
    public IDirection? Lower { get; }

    /// <summary>Pulses that raise it; null where none was measured.</summary>
    public IDirection? Raise { get; }

    public Goodness Goodness { get; }

    /// <summary>Standard deviation of one read, ln(G).</summary>
    public double ReadNoise { get; }

    /// <summary>Standard deviation of what is left of the residuals, ln(G): what pulses do from cycle to cycle.</summary>
    public double Cycle { get; }

    /// <summary>Pulses in which the correlation of that falls to 1 / e; 0 where each pulse draws it anew.</summary>
    public double CycleLength { get; }

    public Writes? Writes { get; }

    public Drift? Drift { get; }

    /// <summary>The most pulses of a write where pulses go one way.</summary>
    public int Limit { get; }

    /// <summary>The least conductance of the nominal device, siemens.</summary>
    public double Low { get; }

    /// <summary>The greatest conductance of the nominal device, siemens.</summary>
    public double High { get; }

    /// <summary>How many devices were measured.</summary>
    public int Devices => Curves.Select(curve => curve.Device).Distinct().Count();

    private bool Both => Curves.Any(curve => curve.Raises) && Curves.Any(curve => !curve.Raises);

    private IDirection? Direction(IReadOnlyList<Curve> curves) => curves.Count == 0 ? null
        : Laws.Find(Options.Law) is { } law ? new FittedDirection(curves, law, !Both ? "" : curves[0].Raises ? "-up" : "-down", Options)
        : new SampledDirection(curves, Options);

    /// <summary>Where both directions were measured, their starts; else the start and what the most pulses leave.</summary>
    private (double Low, double High) Ends() => (Lower?.Nominal, Raise?.Nominal) switch
    {
        ({ } lower, { } raise) => (raise.Conductance(0, 0), lower.Conductance(0, 0)),
        ({ } lower, null) => (lower.Conductance(0, Limit), lower.Conductance(0, 0)),
        (_, { } raise) => (raise.Conductance(0, 0), raise.Conductance(0, Limit)),
        _ => throw new InvalidOperationException("no curve"),
    };

    /// <summary>From pulses that were read several times; 0 where none was.</summary>
    private double Repeats()
    {
        double squares = 0;
        int freedom = 0;
        foreach (Curve curve in Curves)
            foreach (double[] same in curve.Pulses.Zip(curve.X).GroupBy(one => one.First, (_, own) => own.Select(one => one.Second).ToArray()))
            {
                double mean = same.Average();
                squares += same.Sum(x => (x - mean) * (x - mean));
                freedom += same.Length - 1;
            }
        return freedom == 0 ? 0 : Math.Sqrt(squares / freedom);
    }
}
