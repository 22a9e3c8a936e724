namespace Modular.Contracts;

/// <summary>When an imperfection draws or acts.</summary>
public enum Moment
{
    /// <summary>Once, when the chip is made.</summary>
    Fabrication,

    /// <summary>At every write or pulse.</summary>
    Write,

    /// <summary>At every observation.</summary>
    Read,

    /// <summary>While time passes.</summary>
    Time,
}
