namespace Modular.Plugins.Measured;

/// <summary>The laws by name.</summary>
internal static class ResponseLaws
{
    /// <summary>Null for <see cref="LawName.AsMeasured"/>, which is none.</summary>
    public static ILaw? Find(LawName name) =>
        name switch
        {
            LawName.Exponential => new ExponentialLaw(),
            LawName.SoftBounds => new SoftBoundsLaw(),
            LawName.Linear => new LinearLaw(),
            LawName.TwoSlope => new TwoSlopeLaw(),
            _ => null,
        };
}
