using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>The imperfections that a memory and a sense declare, which hold weights together.</summary>
internal sealed record DeclaredImperfections(IReadOnlyList<Imperfection> Memory, IReadOnlyList<Imperfection> Sense);
