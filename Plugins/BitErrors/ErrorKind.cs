namespace Modular.Plugins.BitErrors;

/// <summary>The kind of error that a wrong read makes.</summary>
internal enum ErrorKind
{
    /// <summary>A value reads with the other sign; 0 stays 0. These are the errors of a binary weight.</summary>
    SignFlips,

    /// <summary>
    /// A value moves one step up or down: 0 reads -1 or +1, and -1 or +1 reads 0. These are the errors of a ternary
    /// weight (arXiv:2007.14234 [code]).
    /// </summary>
    Ternary,
}
