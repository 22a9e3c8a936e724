namespace Modular.Plugins.Pcm;

/// <summary>Which measured devices.</summary>
internal enum PcmModel
{
    /// <summary>Nandakumar, ICECS 2019, as IBM aihwkit has it.</summary>
    Nandakumar,

    /// <summary>IBM HERMES chip, one device (Le Gallo, Nat. Electron. 2023).</summary>
    HermesOne,

    /// <summary>IBM HERMES chip, two devices as one (Vasilopoulos, TED 2023).</summary>
    HermesTwo,

    /// <summary>The same noise in every state, as IBM aihwkit has it.</summary>
    StateIndependent,
}
