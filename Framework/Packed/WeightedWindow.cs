namespace Modular.Packed;

/// <summary>A window and the weights of its inputs.</summary>
/// <param name="Matrix">The weights inside the window, packed.</param>
/// <param name="Window">Where the inputs of the matrix are found.</param>
/// <param name="Offsets">The offsets of the rows: sum = scale * count - offset.</param>
internal sealed record WeightedWindow(PackedMatrix Matrix, Window Window, int[] Offsets);
