namespace Modular.Plugins.BitErrors;

/// <summary>The moment at which errors are drawn.</summary>
internal enum ErrorMoment
{
    /// <summary>Errors are drawn once for each chip: the same devices read wrong for ever.</summary>
    Chip,

    /// <summary>Errors are drawn anew at each read.</summary>
    Read,
}
