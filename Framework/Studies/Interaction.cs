using Modular.Statistics;
using Modular.Studies.Designs;

namespace Modular.Studies;

/// <summary>
/// What two imperfections cost together beyond what each costs: the second difference of the loss averaged over what
/// else is on, which for Shapley values is their interaction index. Above 0 they aggravate each other; below 0 they
/// spoil the same thing, and fixing one leaves much of it.
/// </summary>
/// <param name="First">The one imperfection.</param>
/// <param name="Second">The other imperfection.</param>
/// <param name="Points">The interaction in points of accuracy, with its interval.</param>
internal sealed record Interaction(string First, string Second, Interval Points)
{
    /// <summary>The interactions that the number sums up; a fraction may not tell several apart.</summary>
    public required AliasChain Chain { get; init; }

    /// <summary>Whether the number is that of these two imperfections alone.</summary>
    public bool IsAlone => Chain.Pairs.Count == 1;
}
