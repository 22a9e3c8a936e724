namespace Modular.Plugins.RramArray;

/// <summary>Which measured devices.</summary>
internal enum RramDevice
{
    /// <summary>HfO2 of optimised material, in an array (Gong, IEDM 2022).</summary>
    ReramArrayOm,

    /// <summary>Baseline HfO2, in an array (Gong, IEDM 2022).</summary>
    ReramArrayHfo2,

    /// <summary>HfO2 with exponential steps (Gong, Nat. Commun. 2018).</summary>
    ReramEs,

    /// <summary>The same devices, fitted loosely with soft bounds.</summary>
    ReramSb,
}
