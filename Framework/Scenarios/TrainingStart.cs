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

    /// <summary>
    /// The devices are as fabricated, but the first forward pass computes with the signs of the network's random
    /// initial weights. The first pulses follow from them; every later pass reads the devices. So does the released
    /// code of arXiv:2107.06064.
    /// </summary>
    Released,
}
