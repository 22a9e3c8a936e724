namespace Modular.Scenarios;

/// <summary>What a study does with the numbers that the authors of its parts assumed.</summary>
internal enum AssumptionUse
{
    /// <summary>The study runs once, with every assumed number as it stands.</summary>
    Keep,

    /// <summary>
    /// The study is repeated at both ends of the plausible range of each assumed number, one number at a time. The
    /// comparison says which of them decide its conclusion.
    /// </summary>
    Vary,
}
