using System.Globalization;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>What was fitted, with 95 % intervals, and how well.</summary>
internal sealed class MeasuredQuantities(MeasuredModel model)
{
    public IReadOnlyList<Quantity> All => [.. Responses(), .. Writes(), .. Times(), .. Reads()];

    /// <summary>How well the law fits; null where no pulse responses were measured.</summary>
    public FitGoodness? Goodness =>
        model.Goodness is not { } goodness
            ? null
            : new FitGoodness
            {
                Devices = model.Devices,
                Rmse = goodness.Rmse,
                R2 = goodness.R2,
                Aic = CountsParameters ? goodness.Aic : null,
                Bic = CountsParameters ? goodness.Bic : null,
            };

    /// <summary>Curves taken as they are have no number of parameters to weigh against.</summary>
    private bool CountsParameters => model.Options.Law != LawName.AsMeasured;

    private IEnumerable<Quantity> Responses()
    {
        if (model.Goodness is not { } goodness)
            return [];
        return
        [
            Create("devices measured", new(model.Devices), "1"),
            Create("readings", new(goodness.Readings), "1"),
            .. new[] { model.Lower, model.Raise }
                .OfType<FittedDirection>()
                .SelectMany(direction => direction.Parameters)
                .SelectMany(Both),
            Create("sigma of the residuals", new(goodness.Sigma), "ln(G)"),
            Create("RMSE", new(goodness.Rmse), "ln(G)"),
            Create("R2", new(goodness.R2), "1"),
            .. Criteria(goodness),
        ];
    }

    private IEnumerable<Quantity> Both(LawParameter parameter)
    {
        yield return Create($"mean {parameter.Name}", parameter.Population.Mean.Select(Math.Exp), parameter.Unit);
        if (model.Devices > 1)
            yield return Create($"sigma of ln({parameter.Name})", parameter.Population.Sigma, "1");
        if (parameter.Population.Low > 0)
            yield return Create(
                $"devices whose {parameter.Name} cannot be told from 0",
                new(parameter.Population.Low),
                "1"
            );
    }

    private IEnumerable<Quantity> Criteria(Goodness goodness) =>
        CountsParameters ? [Create("AIC", new(goodness.Aic), "1"), Create("BIC", new(goodness.Bic), "1")] : [];

    private IEnumerable<Quantity> Writes()
    {
        if (model.Writes is not { } writes)
            yield break;
        FileInfo file = model.Options.Levels!;
        yield return Create("writes measured", new(writes.Count), "1", file);
        yield return Create("mean of ln(conductance / target)", writes.Bias, "1", file);
        yield return Create("sigma of ln(conductance / target)", writes.Sigma, "1", file);
        if (writes.Levels.Count() < 2)
            yield break;
        foreach ((double target, double sigma) in writes.Levels)
            yield return Create(
                $"sigma of ln(conductance / target) at {(target * 1e6).ToString("G4", CultureInfo.InvariantCulture)} uS",
                new(sigma),
                "1",
                file
            );
    }

    private IEnumerable<Quantity> Times()
    {
        if (model.Drift is not { } drift)
            yield break;
        FileInfo file = model.Options.Drift!;
        yield return Create("devices whose drift was measured", new(drift.Exponents.Count), "1", file);
        yield return Create("mean drift exponent", drift.Exponents.Mean, "1", file);
        if (drift.Exponents.Count > 1)
            yield return Create("sigma of the drift exponent", drift.Exponents.Sigma, "1", file);
        yield return Create("drift counts from", new(drift.Start), "s", file);
    }

    private IEnumerable<Quantity> Reads() =>
        model.ReadNoise.Value > 0
            ?
            [
                Create(
                    "sigma of a read",
                    model.ReadNoise,
                    "ln(G)",
                    model.Options.ReadNoise is null ? model.Options.Reads : null
                ),
            ]
            : [];

    private Quantity Create(string name, Estimate estimate, string unit, FileInfo? file = null) =>
        new()
        {
            Name = name,
            Value = estimate.Value,
            Low = estimate.Low,
            High = estimate.High,
            Unit = unit,
            Source = $"measured: {(file ?? model.Options.First!).Name}",
        };
}
