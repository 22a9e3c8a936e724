using Modular.Contracts;

namespace Modular.Loading;

/// <summary>The five kinds of parts.</summary>
internal static class PartKind
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(IMemory)] = "memory",
        [typeof(ICell)] = "cell",
        [typeof(ISense)] = "sense",
        [typeof(INetwork)] = "network",
        [typeof(IDataset)] = "dataset",
    };

    /// <summary>The contracts of the five kinds, in the order in which a scenario gives the parts.</summary>
    public static IReadOnlyCollection<Type> All => Words.Keys;

    /// <summary>Returns the word that a scenario uses for a kind; null for another type.</summary>
    public static string? Word(Type kind) => Words.GetValueOrDefault(kind);
}
