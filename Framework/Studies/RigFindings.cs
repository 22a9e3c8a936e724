using Modular.Energies;
using Modular.Rigs;

namespace Modular.Studies;

/// <summary>What the check before the first trial found out about a rig.</summary>
/// <param name="Network">The built network; null where it could not be built.</param>
/// <param name="Energy">
/// The energy of an inference, from the shapes of the network; null where it was not counted.
/// </param>
internal sealed record RigFindings(BuiltNetwork? Network, InferenceEnergy? Energy);
