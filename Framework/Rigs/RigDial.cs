using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>One imperfection of a rig, under the name that scenarios and reports use.</summary>
/// <param name="Name">The imperfection's own name, or <c>memory.x</c> and <c>sense.x</c> where both parts have an
/// x.</param>
/// <param name="Kind">The kind of part that declares it: "memory" or "sense".</param>
/// <param name="Group">The name of the group that the part declares for it; null where it declares none.</param>
/// <param name="Imperfection">What the part says of it.</param>
internal sealed record RigDial(string Name, string Kind, string? Group, Imperfection Imperfection);
