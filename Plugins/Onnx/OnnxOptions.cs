using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Onnx;

/// <summary>Options of the network <c>onnx</c>.</summary>
internal sealed record OnnxOptions
{
    /// <summary>
    /// The ONNX file, opset 9 to 21, with all weights in it: what <c>torch.onnx.export</c> and the exporters of Keras
    /// write.
    /// </summary>
    [Required]
    public FileInfo? File { get; init; }
}
