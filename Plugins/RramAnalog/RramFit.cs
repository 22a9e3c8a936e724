namespace Modular.Plugins.RramAnalog;

/// <summary>Which measured devices.</summary>
internal enum RramFit
{
    /// <summary>Wan, Nature 2022, as IBM aihwkit has it: 1 s, 1 day and 2 days after the write.</summary>
    Wan_2022,

    /// <summary>Milo, IRPS 2021, as Sandia CrossSim has it: after the write, 50 to 225 uS.</summary>
    Milo_2021,

    /// <summary>Conductive metal oxide on HfOx of IBM Zurich, as IBM aihwkit has it.</summary>
    CmoHfox,
}
