namespace Modular.Plugins.Measured;

/// <summary>The laws of the pulse response by their names.</summary>
internal static class ResponseLaws
{
    /// <summary>The law of a name; null for <see cref="LawName.AsMeasured"/>, which is no law.</summary>
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
