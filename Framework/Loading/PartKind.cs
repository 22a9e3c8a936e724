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

    public static IReadOnlyCollection<Type> All => Words.Keys;

    /// <summary>What a scenario calls the kind; null for another type.</summary>
    public static string? Word(Type kind) => Words.GetValueOrDefault(kind);
}
