namespace Modular.Contracts;

/// <summary>What a module of a sequence does to values in a test.</summary>
public enum ModuleRole
{
    /// <summary>Any other module, computed by libtorch as it is.</summary>
    Other,

    /// <summary>It gives every sample another shape; its values stay in their order.</summary>
    Shape,

    /// <summary>
    /// It takes each value alone, by a rule of its channel (axis 1) that never falls or never rises: a gain, an offset,
    /// a limit.
    /// </summary>
    Channel,

    /// <summary>It gives the sign of each value: -1, 0 or +1.</summary>
    Sign,
}
