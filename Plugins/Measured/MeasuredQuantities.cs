using System.Globalization;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The fitted numbers of the memory with their 95 % intervals, and the goodness of the fit.</summary>
internal sealed class MeasuredQuantities(MeasuredModel model)
{
    /// <summary>All quantities: of the pulse responses first, then of writes, drift and reads.</summary>
    public IReadOnlyList<Quantity> All => [.. Responses(), .. Writes(), .. Drifts(), .. Reads()];

    /// <summary>The pulses from one end of the range to the other: those of the longest curve.</summary>
    public Quantity Steps
    {
        get
        {
            double most = model.Curves.Max(curve => curve.LastPulse);
            return Create("pulses from one end to the other", new Estimate(most), "1");
        }
    }

    /// <summary>How well the law fits; null if no pulse responses were measured.</summary>
    public FitGoodness? Goodness
    {
        get
        {
            if (model.Goodness is not { } goodness)
                return null;
            var fit = new FitGoodness
            {
                Devices = model.DeviceCount,
                Rmse = goodness.Rmse,
                R2 = goodness.R2,
            };
            if (!CountsParameters)
                return fit;
            return fit with { Aic = goodness.Aic, Bic = goodness.Bic };
        }
    }

    /// <summary>Whether a law was fitted. Curves without a law have no number of parameters to weigh against.</summary>
    private bool CountsParameters => model.Options.Law != LawName.AsMeasured;

    private IEnumerable<Quantity> Responses()
    {
        if (model.Goodness is not { } goodness)
            yield break;
        yield return Create("devices measured", new Estimate(model.DeviceCount), "1");
        yield return Create("readings", new Estimate(goodness.Readings), "1");
        foreach (Quantity quantity in model.FittedParameters.SelectMany(Spread))
            yield return quantity;
        yield return Create("sigma of the residuals", new Estimate(goodness.Sigma), "ln(G)");
        yield return Create("RMSE", new Estimate(goodness.Rmse), "ln(G)");
        yield return Create("R2", new Estimate(goodness.R2), "1");
        if (!CountsParameters)
            yield break;
        yield return Create("AIC", new Estimate(goodness.Aic), "1");
        yield return Create("BIC", new Estimate(goodness.Bic), "1");
    }

    /// <summary>The mean of one parameter, its spread over devices, and how many devices do not resolve it.</summary>
    private IEnumerable<Quantity> Spread(FittedParameter parameter)
    {
        Population population = parameter.Population;
        yield return Create($"mean {parameter.Name}", population.Mean.Transform(Math.Exp), parameter.Unit);
        if (model.DeviceCount > 1)
            yield return Create($"sigma of ln({parameter.Name})", population.Sigma, "1");
        if (population.UnresolvedCount > 0)
        {
            string name = $"devices whose {parameter.Name} cannot be told from 0";
            yield return Create(name, new Estimate(population.UnresolvedCount), "1");
        }
    }

    private IEnumerable<Quantity> Writes()
    {
        if (model.Writes is not { } writes)
            yield break;
        FileInfo? file = model.Options.Levels;
        yield return Create("writes measured", new Estimate(writes.Count), "1", file);
        yield return Create("mean of ln(conductance / target)", writes.Bias, "1", file);
        yield return Create("sigma of ln(conductance / target)", writes.Sigma, "1", file);
        if (writes.Levels.Count < 2)
            yield break;
        foreach (WriteLevel level in writes.Levels)
        {
            double microsiemens = level.Target * 1e6;
            string target = microsiemens.ToString("G4", CultureInfo.InvariantCulture);
            string name = $"sigma of ln(conductance / target) at {target} uS";
            yield return Create(name, new Estimate(level.Sigma), "1", file);
        }
    }

    private IEnumerable<Quantity> Drifts()
    {
        if (model.Drift is not { } drift)
            yield break;
        FileInfo? file = model.Options.Drift;
        yield return Create("devices whose drift was measured", new Estimate(drift.Exponents.Count), "1", file);
        yield return Create("mean drift exponent", drift.Exponents.Mean, "1", file);
        if (drift.Exponents.Count > 1)
            yield return Create("sigma of the drift exponent", drift.Exponents.Sigma, "1", file);
        foreach (DriftState state in drift.States?.All ?? [])
        {
            string about = $"about {(state.Conductance * 1e6).ToString("G4", CultureInfo.InvariantCulture)} uS";
            yield return Create($"mean drift exponent {about}", state.Exponents.Mean, "1", file);
            yield return Create($"sigma of the drift exponent {about}", state.Exponents.Sigma, "1", file);
        }
        if (drift.Residual > 0)
            yield return Create("sigma of readings about the drift", new Estimate(drift.Residual), "ln(G)", file);
        yield return Create("drift counts from", new Estimate(drift.Start), "s", file);
    }

    private IEnumerable<Quantity> Reads()
    {
        if (model.ReadNoise.Value <= 0)
            yield break;
        yield return Create("sigma of a read", model.ReadNoise, "ln(G)", model.ReadNoiseFile);
    }

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
