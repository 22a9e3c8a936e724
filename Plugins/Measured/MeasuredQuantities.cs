using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>What was fitted, with 95 % intervals, and how well.</summary>
internal sealed class MeasuredQuantities(MeasuredModel model)
{
    public IReadOnlyList<Quantity> All =>
    [
        Of("devices measured", new(model.Devices), "1"),
        Of("readings", new(model.Goodness.Readings), "1"),
        .. new[] { model.Lower, model.Raise }.OfType<FittedDirection>().SelectMany(direction => direction.Parameters).SelectMany(Both),
        Of("sigma of the residuals", new(model.Goodness.Sigma), "ln(G)"),
        Of("correlation length of the residuals", new(model.CycleLength), "pulses"),
        Of("RMSE", new(model.Goodness.Rmse), "ln(G)"),
        Of("R2", new(model.Goodness.R2), "1"),
        .. Criteria(),
    ];

    private IEnumerable<Quantity> Both(Parameter parameter)
    {
        yield return Of($"mean {parameter.Name}", parameter.Population.Mean.Select(Math.Exp), parameter.Unit);
        if (model.Devices > 1) yield return Of($"sigma of ln({parameter.Name})", parameter.Population.Sigma, "1");
        if (parameter.Population.Low > 0) yield return Of($"devices whose {parameter.Name} cannot be told from 0", new(parameter.Population.Low), "1");
    }

    /// <summary>Curves taken as they are have no number of parameters to weigh against.</summary>
    private IEnumerable<Quantity> Criteria() => model.Options.Law == LawName.AsMeasured ? [] : [Of("AIC", new(model.Goodness.Aic), "1"), Of("BIC", new(model.Goodness.Bic), "1")];

    private Quantity Of(string name, Estimate estimate, string unit) =>
        new() { Name = name, Value = estimate.Value, Low = estimate.Low, High = estimate.High, Unit = unit, Source = $"measured: {model.Options.Data!.Name}" };
}
