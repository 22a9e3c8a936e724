using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The imperfections of the memory, with their measured sizes. What was not measured is no imperfection: a single
/// device, for example, shows no spread.
/// </summary>
internal sealed class MeasuredImperfections(MeasuredModel model)
{
    public const string Cycle = "cycle-to-cycle";
    public const string Read = "read-noise";
    public const string Programming = "programming";
    public const string Drift = "drift";
    public const string DriftSpread = "drift-spread";

    private const string DeviceToDevice = "device-to-device";

    /// <summary>All imperfections: spread over devices first, then noise, then drift.</summary>
    public IReadOnlyList<Imperfection> All => [.. Spreads(), .. Noises(), .. Drifts()];

    private IEnumerable<Imperfection> Spreads()
    {
        if (model.DeviceCount < 2)
            yield break;
        foreach (FittedParameter parameter in model.FittedParameters)
        {
            Quantity sigma = Size($"sigma of ln({parameter.Name})", parameter.Population.Sigma.Value, "1");
            string summary = $"Each device has a {parameter.Name} of its own, at constant median.";
            yield return AsDeviceToDevice(Create(parameter.Dial, summary, Moment.Fabrication, sigma));
        }
        if ((model.Lowering ?? model.Raising) is SampledDirection sampled)
        {
            Quantity sigma = Size("sigma over devices", sampled.Sigma, "ln(G)");
            string summary = "Each device takes the curve of a measured device, drawn at random.";
            yield return AsDeviceToDevice(Create(SampledDirection.Dial, summary, Moment.Fabrication, sigma));
        }
    }

    private IEnumerable<Imperfection> Noises()
    {
        if (model.CycleSigma > 0)
        {
            Quantity sigma = Size("sigma of the residuals", model.CycleSigma, "ln(G)");
            string summary = "Pulses leave a device off its curve by the residuals of one of the measured devices.";
            yield return Create(Cycle, summary, Moment.Write, sigma);
        }
        if (model.Writes is { } writes)
        {
            Quantity sigma = Size("sigma", writes.Sigma.Value, "ln(G)", model.Options.Levels);
            yield return Create(Programming, "Each write misses its target.", Moment.Write, sigma);
        }
        if (model.ReadNoise.Value > 0)
        {
            Quantity sigma = Size("sigma", model.ReadNoise.Value, "ln(G)", model.ReadNoiseFile);
            yield return Create(Read, "Each observation of a device varies.", Moment.Read, sigma);
        }
    }

    private IEnumerable<Imperfection> Drifts()
    {
        if (model.Drift is not { } drift)
            yield break;
        FileInfo? file = model.Options.Drift;
        Quantity mean = Size("mean exponent", drift.Exponents.Mean.Value, "1", file);
        yield return Create(Drift, "Conductances change as a power of time.", Moment.Time, mean);
        if (drift.Exponents.Sigma.Value > 0)
        {
            Quantity sigma = Size("sigma of the exponent", drift.Exponents.Sigma.Value, "1", file);
            string summary = "Each device drifts with an exponent of its own.";
            yield return AsDeviceToDevice(Create(DriftSpread, summary, Moment.Time, sigma));
        }
    }

    private static Imperfection AsDeviceToDevice(Imperfection imperfection) =>
        imperfection with
        {
            Group = DeviceToDevice,
        };

    private static Imperfection Create(string name, string summary, Moment acts, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = typical,
        };

    private Quantity Size(string name, double value, string unit, FileInfo? file = null) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = $"measured: {(file ?? model.Options.First!).Name}",
        };
}
