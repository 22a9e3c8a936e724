namespace Modular.Scenarios;

/// <summary>Which combinations of imperfections a factorial study runs.</summary>
internal enum DesignChoice
{
    /// <summary>Every combination, of up to 6 imperfections.</summary>
    Full,

    /// <summary>
    /// A fraction of the combinations, of 4 to 32 imperfections, with resolution IV or more: main effects are clear of
    /// each other and of all interactions of two imperfections.
    /// </summary>
    Fractional,
}
