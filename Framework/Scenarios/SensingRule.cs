namespace Modular.Scenarios;

/// <summary>How often a weight is sensed while inputs of several bits are processed.</summary>
internal enum SensingRule
{
    /// <summary>
    /// A weight is sensed again for each bit of its input, because the XNOR is inside the amplifier (arXiv:1908.04066).
    /// </summary>
    EachBit,

    /// <summary>A weight is sensed once for all bits of its input. Gates behind the amplifier multiply.</summary>
    Once,
}
