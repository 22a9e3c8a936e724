using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Vgg;

/// <summary>Options of the network <c>vgg</c>.</summary>
internal sealed record VggOptions
{
    /// <summary>
    /// Output channels of each convolution, from the input on. 384, 384, 768, 768, 1536, 512: arXiv:2107.06064 [code].
    /// </summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Channels { get; init; } = [384, 384, 768, 768, 1536, 512];

    /// <summary>
    /// Convolutions, counted from 1, after which a maximum over 2 x 2 points halves both sides. 2, 4, 6:
    /// arXiv:2107.06064 [code].
    /// </summary>
    [EachWithin(1, 1000)]
    public IReadOnlyList<int> PoolAfter { get; init; } = [2, 4, 6];

    /// <summary>
    /// Units of each hidden fully connected layer; an empty list gives a single layer. 1024, 1024: arXiv:2107.06064
    /// [code].
    /// </summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Hidden { get; init; } = [1024, 1024];

    /// <summary>
    /// Side of the kernels, an odd number, in points; the input is padded so that convolutions keep its sides. 3:
    /// arXiv:2107.06064 [code].
    /// </summary>
    [Range(1, 15)]
    public int Kernel { get; init; } = 3;

    /// <summary>Whether convolutions and fully connected layers have a bias.</summary>
    public bool Bias { get; init; } = true;
}
