namespace Modular.Plugins.BitErrors;

/// <summary>When errors are drawn.</summary>
internal enum ErrorMoment
{
    /// <summary>Once for each chip: the same devices read wrong for ever.</summary>
    Chip,

    /// <summary>Anew at each read.</summary>
    Read,
}
