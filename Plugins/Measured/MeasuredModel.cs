using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The model of a technology: everything that is fitted to the files of measurements.</summary>
internal sealed class MeasuredModel
{
    /// <summary>The least width of the range, as a share of its greatest conductance (assumed).</summary>
    private const double LeastChange = 1e-3;

    private readonly ConductanceRange range;

    /// <param name="options">The options of the memory, with at least one file of measurements.</param>
    public MeasuredModel(MeasuredOptions options)
    {
        Options = options;
        IdleOptions.Check(options);
        CheckRangeOptions();
        if (options.Data is not null)
        {
            LeftOut = new OpenDevices(options.Data, PulseFile.Read(options));
            Curves = LeftOut.Kept;
        }
        Lowering = FitDirection(raises: false);
        Raising = FitDirection(raises: true);
        if (Lowering is not null && Raising is not null)
            IdleOptions.CheckBothWays(options);
        Branches = BranchEnds.Find(Lowering, Raising);
        Goodness = CombinedGoodness();
        Writes = WriteErrorLaw.FromFile(options);
        Drift = Drift.FromFile(options);
        Reads = RepeatedReads.FromFile(options);
        ReadNoise = FindReadNoise();
        if (Goodness is not null)
        {
            CycleSigma = SigmaWithoutReadNoise(Goodness);
            CycleResiduals = ResidualShrinkage.Apply(Goodness, CycleSigma);
        }
        double lastPulse = Curves.Select(curve => curve.LastPulse).DefaultIfEmpty(0).Max();
        PulseLimit = options.ProgramLimit ?? (int)lastPulse;
        range = TakesPulses ? RangeOfPulses() : RangeOfWrites();
        HasRange = range.Max - range.Min >= LeastChange * range.Max;
        if (TakesPulses && !HasRange)
            throw new InvalidDataException(RangeIsTooNarrow());
    }

    /// <summary>The options of the memory.</summary>
    public MeasuredOptions Options { get; }

    /// <summary>
    /// The measured curves, one for each device and direction; none without a file of pulse responses.
    /// </summary>
    public IReadOnlyList<MeasuredCurve> Curves { get; } = [];

    /// <summary>The devices that are left out of the fit; null without a file of pulse responses.</summary>
    public OpenDevices? LeftOut { get; }

    /// <summary>The response to pulses that lower the conductance; null if none was measured.</summary>
    public IDirectionModel? Lowering { get; }

    /// <summary>The response to pulses that raise the conductance; null if none was measured.</summary>
    public IDirectionModel? Raising { get; }

    /// <summary>The parameters of the law of each direction; none if curves are taken as measured.</summary>
    public IEnumerable<FittedParameter> FittedParameters
    {
        get
        {
            IDirectionModel?[] directions = [Lowering, Raising];
            return directions.OfType<FittedDirection>().SelectMany(direction => direction.Parameters);
        }
    }

    /// <summary>How well the curves are described; null if there are none.</summary>
    public GoodnessOfFit? Goodness { get; }

    /// <summary>The standard deviation of one read, ln(G).</summary>
    public Estimate ReadNoise { get; }

    /// <summary>
    /// The standard deviation of the cycle-to-cycle variation, ln(G): what the residuals contain besides read noise.
    /// </summary>
    public double CycleSigma { get; }

    /// <summary>
    /// The cycle-to-cycle residuals of each measured device, ln(G). Each new device repeats those of one of them.
    /// </summary>
    public IReadOnlyList<Residuals> CycleResiduals { get; } = [];

    /// <summary>The errors of writes; null if none were measured.</summary>
    public WriteErrorLaw? Writes { get; }

    /// <summary>The drift; null if none was measured.</summary>
    public Drift? Drift { get; }

    /// <summary>The states that were read several times; null if there is no such file.</summary>
    public RepeatedReads? Reads { get; }

    /// <summary>Whether pulse responses were measured, so that devices take pulses.</summary>
    public bool TakesPulses => Curves.Count > 0;

    /// <summary>The most pulses of a write, if pulses go one way.</summary>
    public int PulseLimit { get; }

    /// <summary>
    /// Whether the range is known. Reads of one state do not tell it; a memory of them needs the options.
    /// </summary>
    public bool HasRange { get; }

    /// <summary>The range of the nominal device, siemens. An InvalidDataException where it is not known.</summary>
    public ConductanceRange Range
    {
        get
        {
            if (!HasRange)
                throw new InvalidDataException(RangeIsTooNarrow());
            return range;
        }
    }

    /// <summary>The file whose reads gave the read noise; null where an option gives it, or nothing.</summary>
    public FileInfo? ReadNoiseFile
    {
        get
        {
            if (Options.ReadNoise is null)
                return Options.Reads;
            return null;
        }
    }

    /// <summary>Where the nominal curves of both directions begin and end; null if there is one direction.</summary>
    public BranchEnds? Branches { get; }

    /// <summary>The number of devices whose pulse response was measured.</summary>
    public int DeviceCount => Curves.Select(curve => curve.Device).Distinct().Count();

    private void CheckRangeOptions()
    {
        bool givesRange = Options.GMin is not null || Options.GMax is not null;
        if (Options.Data is not null && givesRange)
            throw new InvalidDataException(
                "memory 'measured': g-min and g-max are of devices without pulse responses; here the range is that of "
                    + $"the curves in {Options.Data.Name}. Leave them out."
            );
    }

    private IDirectionModel? FitDirection(bool raises)
    {
        MeasuredCurve[] curves =
        [
            .. Curves.Where(curve => curve.Raises == raises).OrderBy(curve => curve.Device, StringComparer.Ordinal),
        ];
        if (curves.Length == 0)
            return null;
        if (ResponseLaws.Find(Options.Law) is not { } law)
            return new SampledDirection(curves, Options);
        bool isOnlyDirection = curves.Length == Curves.Count;
        string direction = raises ? "-up" : "-down";
        return new FittedDirection(curves, law, isOnlyDirection ? "" : direction, Options);
    }

    private GoodnessOfFit? CombinedGoodness()
    {
        if (Lowering is null)
            return Raising?.Goodness;
        if (Raising is null)
            return Lowering.Goodness;
        return Lowering.Goodness + Raising.Goodness;
    }

    /// <summary>
    /// The read noise as given in the options, else from the file of reads, else from pulses that were read several
    /// times; 0 if there are none.
    /// </summary>
    private Estimate FindReadNoise()
    {
        if (Options.ReadNoise is { } given)
            return new Estimate(given);
        if (Reads is not null)
            return Reads.Noise;
        IEnumerable<MeasuredState> states = Curves.SelectMany(curve =>
            MeasuredState.Group(curve.Pulses, curve.LogConductances)
        );
        return RepeatedReads.EstimateNoise(states.Select(state => state.Readings));
    }

    private double SigmaWithoutReadNoise(GoodnessOfFit goodness)
    {
        double variance = goodness.Sigma * goodness.Sigma - ReadNoise.Value * ReadNoise.Value;
        return Math.Sqrt(Math.Max(variance, 0));
    }

    /// <summary>
    /// The range of devices that take pulses, siemens: all that the nominal curves reach if both directions were
    /// measured, else from the start of the nominal curve to its end at the pulse limit.
    /// </summary>
    private ConductanceRange RangeOfPulses()
    {
        if (Branches is { } branches)
            return branches.Range;
        IResponse? lowering = Lowering?.Nominal;
        IResponse? raising = Raising?.Nominal;
        double min = raising?.Conductance(0, 0) ?? lowering!.Conductance(0, PulseLimit);
        double max = lowering?.Conductance(0, 0) ?? raising!.Conductance(0, PulseLimit);
        return new ConductanceRange(min, max);
    }

    /// <summary>
    /// The range of devices without pulse responses, siemens: as given in the options, else that of the targets, of the
    /// first conductances of the drift, or of the states that were read.
    /// </summary>
    private ConductanceRange RangeOfWrites()
    {
        ConductanceRange measured = Writes?.Targets ?? Drift?.FirstConductances ?? Reads?.States ?? default;
        return new ConductanceRange(Options.GMin ?? measured.Min, Options.GMax ?? measured.Max);
    }

    private string RangeIsTooNarrow()
    {
        string ends = $"{range.Min:G4} S to {range.Max:G4} S";
        if (TakesPulses)
            return $"{Options.Data!.Name}: pulses change the conductance of the nominal device from {ends} only; a "
                + "change of a thousandth at least was expected. Measure more pulses, or choose another file or law.";
        return $"memory 'measured': devices would conduct {ends}; a range of a thousandth at least was expected. "
            + "Give g-min and g-max, siemens.";
    }
}
