namespace Modular.Studies;

/// <summary>What is told of an imperfection, in points of accuracy.</summary>
internal enum EffectKind
{
    /// <summary>All but it, minus all.</summary>
    Buys,

    /// <summary>Ideal hardware, minus only it.</summary>
    Costs,

    /// <summary>All hardware without it, minus all hardware with it, on average over a factorial design.</summary>
    MainEffect,

    /// <summary>Its Shapley value.</summary>
    Share,
}
