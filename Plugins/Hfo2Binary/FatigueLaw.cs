namespace Modular.Plugins.Hfo2Binary;

/// <summary>Which state gives way while cycles close the window between both resistances.</summary>
internal enum FatigueLaw
{
    /// <summary>
    /// The high resistance falls by four fifths of the closing, the low one rises by the rest. Assumed.
    /// </summary>
    FallingHrs,

    /// <summary>
    /// The low resistance rises by four fifths of the closing, the high one falls by the rest. In measured HfO2 1T1R
    /// devices mainly the low resistance rises (acemap 53082961, abstract); the share is assumed.
    /// </summary>
    RisingLrs,
}
