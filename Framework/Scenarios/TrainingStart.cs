namespace Modular.Scenarios;

/// <summary>What the devices hold before the first step of in-place training.</summary>
internal enum TrainingStart
{
    /// <summary>
    /// The network's initial signs: a pair that reads the other sign is pulsed until it reads this one.
    /// </summary>
    InitialSigns,

    /// <summary>Whatever the fabricated devices read.</summary>
    Fabricated,
}
