using Modular.Arrays;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A tensor of the network, and the array of a file that it takes.</summary>
/// <param name="Name">The name of the tensor in the network.</param>
/// <param name="Target">The tensor of the network to fill.</param>
/// <param name="Source">The name of the array in the file.</param>
/// <param name="Values">The array of the file that fills it.</param>
internal sealed record WeightPair(string Name, Tensor Target, string Source, StoredArray Values);
