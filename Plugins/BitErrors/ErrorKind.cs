namespace Modular.Plugins.BitErrors;

/// <summary>What a wrong read makes of a value.</summary>
internal enum ErrorKind
{
    /// <summary>A value reads with the other sign; 0 stays 0. The errors of a binary weight.</summary>
    SignFlips,

    /// <summary>
    /// A value is taken one step up or down: 0 reads -1 or +1, and -1 or +1 reads 0. The errors of a ternary weight
    /// (arXiv:2007.14234 [code]).
    /// </summary>
    Ternary,
}
