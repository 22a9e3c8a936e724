using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.ConvNets.MobileNetV1;

/// <summary>Options of the network <c>mobilenet-v1</c>.</summary>
internal sealed record MobileNetV1Options
{
    /// <summary>The factor on all numbers of filters, rounded: 1, 0.75, 0.5 and 0.25 in arXiv:1704.04861.</summary>
    [Range(0.01, 16.0)]
    public double Width { get; init; } = 1;

    /// <summary>
    /// Strides of the first convolution and of the 13 depthwise ones, points. The defaults are for pictures of 224 x
    /// 224 (arXiv:1704.04861, table 1); smaller pictures bear more ones.
    /// </summary>
    [EachWithin(1, 4)]
    public IReadOnlyList<int> Strides { get; init; } = [2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1];
}
