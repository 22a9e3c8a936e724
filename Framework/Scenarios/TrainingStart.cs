namespace Modular.Scenarios;

/// <summary>The state of the devices before the first step of in-place training.</summary>
internal enum TrainingStart
{
    /// <summary>
    /// The devices hold the network's initial signs: a weight that reads the other sign is pulsed until it reads right.
    /// </summary>
    InitialSigns,

    /// <summary>The devices are as fabricated, whatever they read.</summary>
    Fabricated,
}
