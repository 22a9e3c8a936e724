using Modular.Energies;
using Modular.Rigs;

namespace Modular.Studies;

/// <summary>What the check before the first trial learned of a rig.</summary>
/// <param name="Network">What the network is made of; null where it could not be built.</param>
/// <param name="Energy">The energy of an inference, by the shapes of the network; null where nobody counted it.</param>
internal sealed record RigFindings(BuiltNetwork? Network, InferenceEnergy? Energy);
