namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>The records that are used.</summary>
internal enum Quality
{
    /// <summary>Records that the Challenge's experts judged acceptable.</summary>
    Acceptable,

    /// <summary>All records.</summary>
    Any,
}
