using Modular.Statistics;
using Modular.Studies.Designs;

namespace Modular.Studies;

/// <summary>
/// What two imperfections cost together beyond what each costs alone: the second difference of the loss, averaged over
/// the other imperfections; for Shapley values this is the interaction index. Above 0 they aggravate each other. Below
/// 0 they spoil the same thing, and fixing one leaves much of it.
/// </summary>
/// <param name="First">The name of one imperfection.</param>
/// <param name="Second">The name of the other imperfection.</param>
/// <param name="Points">The interaction in points of accuracy, with its interval.</param>
internal sealed record Interaction(string First, string Second, Interval Points)
{
    /// <summary>
    /// The interactions in the sum that is measured. In a fraction they may be several that cannot be told apart.
    /// </summary>
    public required AliasChain Chain { get; init; }

    /// <summary>Whether the number is the interaction of only these two imperfections.</summary>
    public bool IsAlone => Chain.Pairs.Count == 1;
}
