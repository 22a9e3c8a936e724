namespace Modular.Plugins.Measured;

/// <summary>A parameter of a law as it was fitted, with its distribution over the measured devices.</summary>
/// <param name="Name">The name of the parameter, with its direction if there are two: "rate" or "rate-up".</param>
/// <param name="Unit">The unit of the parameter.</param>
/// <param name="Population">The distribution of its coordinate, the logarithm of the parameter.</param>
internal sealed record FittedParameter(string Name, string Unit, Population Population)
{
    /// <summary>The name of the imperfection that scales the differences between devices.</summary>
    public string Dial => "d2d-" + Name;
}
