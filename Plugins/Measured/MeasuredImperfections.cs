using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The dials of this memory, with their sizes as measured. What was not measured has none: one device tells of no
/// spread.
/// </summary>
internal sealed class MeasuredImperfections(MeasuredModel model)
{
    public const string Cycle = "cycle-to-cycle";
    public const string Read = "read-noise";
    public const string Programming = "programming";
    public const string Drift = "drift";
    public const string DriftSpread = "drift-spread";

    private const string Group = "device-to-device";

    public IReadOnlyList<Imperfection> All => [.. Spreads(), .. Noises(), .. Times()];

    private IEnumerable<Imperfection> Spreads()
    {
        if (model.Devices < 2)
            yield break;
        foreach (
            LawParameter parameter in new[] { model.Lower, model.Raise }
                .OfType<FittedDirection>()
                .SelectMany(direction => direction.Parameters)
        )
            yield return One(
                parameter.Dial,
                $"Each device has a {parameter.Name} of its own.",
                Moment.Fabrication,
                Size($"sigma of ln({parameter.Name})", parameter.Population.Sigma.Value, "1")
            ) with
            {
                Group = Group,
            };
        if ((model.Lower ?? model.Raise) is SampledDirection sampled)
            yield return One(
                SampledDirection.Dial,
                "Each device takes the curve of a measured device, drawn at random.",
                Moment.Fabrication,
                Size("sigma over devices", sampled.Sigma, "ln(G)")
            ) with
            {
                Group = Group,
            };
    }

    private IEnumerable<Imperfection> Noises()
    {
        if (model.Cycle > 0)
            yield return One(
                Cycle,
                "Pulses leave a device off its curve, as they left one of the measured devices.",
                Moment.Write,
                Size("sigma of the residuals", model.Cycle, "ln(G)")
            );
        if (model.Writes is { } writes)
            yield return One(
                Programming,
                "Every write misses its target.",
                Moment.Write,
                Size("sigma", writes.Sigma.Value, "ln(G)", model.Options.Levels!)
            );
        if (model.ReadNoise.Value > 0)
            yield return One(
                Read,
                "Every observation of a device varies.",
                Moment.Read,
                Size(
                    "sigma",
                    model.ReadNoise.Value,
                    "ln(G)",
                    model.Options.ReadNoise is null ? model.Options.Reads : null
                )
            );
    }

    private IEnumerable<Imperfection> Times()
    {
        if (model.Drift is not { } drift)
            yield break;
        yield return One(
            Drift,
            "Conductances change as a power of time.",
            Moment.Time,
            Size("mean exponent", drift.Exponents.Mean.Value, "1", model.Options.Drift!)
        );
        if (drift.Exponents.Sigma.Value > 0)
            yield return One(
                DriftSpread,
                "Each device drifts with an exponent of its own.",
                Moment.Time,
                Size("sigma of the exponent", drift.Exponents.Sigma.Value, "1", model.Options.Drift!)
            ) with
            {
                Group = Group,
            };
    }

    private static Imperfection One(string name, string summary, Moment acts, Quantity typical) =>
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
