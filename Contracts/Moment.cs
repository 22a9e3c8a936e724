namespace Modular.Contracts;

/// <summary>The moment at which an imperfection draws or acts.</summary>
public enum Moment
{
    /// <summary>It acts once, when the chip is made.</summary>
    Fabrication,

    /// <summary>It acts at every write or pulse.</summary>
    Write,

    /// <summary>It acts at every read.</summary>
    Read,

    /// <summary>It acts while time passes.</summary>
    Time,
}
