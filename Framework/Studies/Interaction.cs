using Modular.Statistics;

namespace Modular.Studies;

/// <summary>
/// What two imperfections cost together beyond what each costs: their Shapley interaction index, the second difference
/// of the loss averaged over what else is on. Above 0 they aggravate each other; below 0 they spoil the same thing, and
/// fixing one leaves much of it.
/// </summary>
/// <param name="First">The one imperfection.</param>
/// <param name="Second">The other imperfection.</param>
/// <param name="Points">The index in points of accuracy, with the interval over seeds.</param>
internal sealed record Interaction(string First, string Second, Interval Points);
