namespace Modular.Plugins.Measured;

/// <summary>All that was learned from the files.</summary>
internal sealed class MeasuredModel
{
    private const double LeastChange = 1e-3; // of the conductance over the range (assumed: less is no memory)

    public MeasuredModel(MeasuredOptions options)
    {
        Options = options;
        if (options.Data is not null && (options.GMin ?? options.GMax) is not null)
            throw new InvalidDataException(
                $"memory 'measured': g-min and g-max are of devices without pulse responses; here the range is that of the curves in {options.Data.Name}. Leave them out."
            );
        Curves = options.Data is null ? [] : PulseFile.Read(options.Data);
        MeasuredCurve[] ordered = [.. Curves.OrderBy(curve => curve.Device, StringComparer.Ordinal)];
        Lower = Direction([.. ordered.Where(curve => !curve.Raises)]);
        Raise = Direction([.. ordered.Where(curve => curve.Raises)]);
        (Writes, Drift, Reads) = (
            WriteErrorLaw.FromFile(options.Levels),
            Drift.FromFile(options.Drift),
            RepeatedReads.FromFile(options.Reads)
        );
        ReadNoise = options.ReadNoise is { } known ? new(known) : Reads?.Noise ?? Repeats();
        Cycle = Goodness is null
            ? 0
            : Math.Sqrt(Math.Max(Goodness.Sigma * Goodness.Sigma - ReadNoise.Value * ReadNoise.Value, 0));
        Scattered = Goodness is null ? [] : ResidualShrinkage.Apply(Goodness, Cycle);
        Limit = options.ProgramLimit ?? (int)Curves.Select(curve => curve.Last).DefaultIfEmpty(0).Max();
        (Low, High) = Curves.Count > 0 ? Ends() : Written();
        if (High - Low < LeastChange * High)
            throw new InvalidDataException(Narrow());
    }

    public MeasuredOptions Options { get; }

    public IReadOnlyList<MeasuredCurve> Curves { get; }

    /// <summary>Pulses that lower the conductance; null where none was measured.</summary>
    public IDirectionModel? Lower { get; }

    /// <summary>Pulses that raise it; null where none was measured.</summary>
    public IDirectionModel? Raise { get; }

    /// <summary>Of the curves; null where there are none.</summary>
    public Goodness? Goodness =>
        Lower is null ? Raise?.Goodness
        : Raise is null ? Lower.Goodness
        : Lower.Goodness + Raise.Goodness;

    /// <summary>Standard deviation of one read, ln(G).</summary>
    public Estimate ReadNoise { get; }

    /// <summary>
    /// Standard deviation of what is left of the residuals, ln(G): what pulses do from cycle to cycle.
    /// </summary>
    public double Cycle { get; }

    /// <summary>What single devices have of it, of whom a new device is like one at random.</summary>
    public IReadOnlyList<Residuals> Scattered { get; }

    public WriteErrorLaw? Writes { get; }

    public Drift? Drift { get; }

    public RepeatedReads? Reads { get; }

    /// <summary>Whether devices take pulses.</summary>
    public bool TakesPulses => Curves.Count > 0;

    /// <summary>The most pulses of a write where pulses go one way.</summary>
    public int Limit { get; }

    /// <summary>The least conductance of the nominal device, siemens.</summary>
    public double Low { get; }

    /// <summary>The greatest conductance of the nominal device, siemens.</summary>
    public double High { get; }

    /// <summary>How many devices were measured.</summary>
    public int Devices => Curves.Select(curve => curve.Device).Distinct().Count();

    private bool Both => Curves.Any(curve => curve.Raises) && Curves.Any(curve => !curve.Raises);

    private IDirectionModel? Direction(IReadOnlyList<MeasuredCurve> curves) =>
        curves.Count == 0 ? null
        : ResponseLaws.Find(Options.Law) is { } law
            ? new FittedDirection(
                curves,
                law,
                !Both ? ""
                    : curves[0].Raises ? "-up"
                    : "-down",
                Options
            )
        : new SampledDirection(curves, Options);

    /// <summary>
    /// Where both directions were measured, their starts; else the start and what the most pulses leave.
    /// </summary>
    private (double Low, double High) Ends() =>
        (Lower?.Nominal, Raise?.Nominal) switch
        {
            ({ } lower, { } raise) => (raise.Conductance(0, 0), lower.Conductance(0, 0)),
            ({ } lower, null) => (lower.Conductance(0, Limit), lower.Conductance(0, 0)),
            (_, { } raise) => (raise.Conductance(0, 0), raise.Conductance(0, Limit)),
            _ => throw new InvalidOperationException("no curve"),
        };

    /// <summary>
    /// Of devices that take no pulses: as asked for, else between which they were written, or measured.
    /// </summary>
    private (double Low, double High) Written()
    {
        (double low, double high) =
            Writes is { } writes ? (writes.Low, writes.High)
            : Drift is { } drift ? (drift.Low, drift.High)
            : Reads is { } reads ? (reads.Low, reads.High)
            : (0, 0);
        return (Options.GMin ?? low, Options.GMax ?? high);
    }

    private string Narrow() =>
        TakesPulses
            ? $"{Options.Data!.Name}: pulses change the conductance of the nominal device from {Low:G4} S to {High:G4} S only; a change of a thousandth at least was expected. Measure more pulses, or choose another file or law."
            : $"memory 'measured': devices would conduct {Low:G4} S to {High:G4} S; a range of a thousandth at least was expected. Give g-min and g-max, siemens.";

    /// <summary>From pulses that were read several times; 0 where none was.</summary>
    private Estimate Repeats() =>
        RepeatedReads.EstimateNoise(
            Curves.SelectMany(curve =>
                curve.Pulses.Zip(curve.X).GroupBy(one => one.First, (_, own) => own.Select(one => one.Second).ToArray())
            )
        );
}
