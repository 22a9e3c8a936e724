namespace Modular.Tensors;

/// <summary>What a network can compute on.</summary>
internal enum DeviceKind
{
    /// <summary>The processor, in host memory.</summary>
    Cpu,

    /// <summary>A GPU, used through CUDA.</summary>
    Cuda,
}
