namespace Modular.Plugins.Measured;

/// <summary>A parameter of a law, and how it is distributed.</summary>
/// <param name="Name">With its direction where there are two: "rate", "rate-up".</param>
/// <param name="Unit">Of the parameter; its coordinate is ln of it.</param>
/// <param name="Population">Of the coordinate.</param>
internal sealed record LawParameter(string Name, string Unit, Population Population)
{
    /// <summary>Name of the imperfection.</summary>
    public string Dial => "d2d-" + Name;
}
