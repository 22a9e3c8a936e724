namespace Modular.Plugins.Mlp;

/// <summary>Options of the network <c>mlp</c>.</summary>
internal sealed record MlpOptions
{
    /// <summary>
    /// Units of each hidden layer, from the input on; an empty list gives a single layer. 3000: arXiv:2107.06064
    /// [code].
    /// </summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Hidden { get; init; } = [3000];

    /// <summary>Whether the fully connected layers have a bias.</summary>
    public bool Bias { get; init; } = true;
}
