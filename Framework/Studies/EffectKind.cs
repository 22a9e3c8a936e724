namespace Modular.Studies;

/// <summary>The effects of an imperfection, in points of accuracy.</summary>
internal enum EffectKind
{
    /// <summary>What fixing the imperfection buys: the accuracy without it, minus that of all.</summary>
    Buys,

    /// <summary>
    /// What the imperfection costs alone: the accuracy of ideal hardware, minus that with only this imperfection.
    /// </summary>
    Costs,

    /// <summary>
    /// The main effect: the accuracy of hardware without the imperfection minus that with it, on average over a
    /// factorial design.
    /// </summary>
    MainEffect,

    /// <summary>The Shapley value of the imperfection.</summary>
    Share,
}
