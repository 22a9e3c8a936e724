using System.Runtime.InteropServices;

namespace Modular.Packed;

/// <summary>
/// The pixels of a block that are not 0 in all of its images, in groups of three, and the weights of these alone. A
/// pixel of 0 adds nothing to a sum, so the sums are the same, and a border that is dark in all images takes no time.
/// One thread uses it.
/// </summary>
/// <param name="layer">A layer that pixels enter, with one window of all of them.</param>
internal sealed class LitPixels(PackedLayer layer)
{
    private readonly List<int> lit = []; // groups
    private readonly List<int> dark = [];
    private readonly List<int> places = []; // of the inputs of the groups that are lit
    private readonly PackedMatrix matrix = layer.Matrix.Emptied();
    private readonly int[] minus = new int[layer.Matrix.Rows];
    private readonly int[] offsets = new int[layer.Matrix.Rows];

    /// <summary>Whether a layer has pixels as inputs, and one window of all of them.</summary>
    public static bool Suits(PackedLayer layer) => layer is { Kind: SignalKind.Pixels, Windows.Count: 1 };

    /// <summary>Finds the lit pixels of a block. The result is valid until the next block.</summary>
    /// <param name="inputs">The planes of the pixels, [8, pixels].</param>
    public WeightedWindow Find(BitPlanes inputs)
    {
        Sort(inputs);
        matrix.TakeGroups(layer.Matrix, CollectionsMarshal.AsSpan(lit));
        layer.Matrix.CountMinus(CollectionsMarshal.AsSpan(dark), minus);
        int[] all = layer.Offsets(layer.Windows[0]);
        for (int row = 0; row < offsets.Length; row++)
            offsets[row] = all[row] - SignalPlanes.Offset(SignalKind.Pixels, signs: 0, minus[row]);
        return new WeightedWindow(matrix, new Window([.. places], 0), offsets);
    }

    /// <summary>Sorts the groups into lit and dark ones. A group is lit if any of its pixels is.</summary>
    private void Sort(BitPlanes inputs)
    {
        lit.Clear();
        dark.Clear();
        places.Clear();
        ReadOnlySpan<int> all = layer.Windows[0].Places;
        for (int group = 0; group < layer.Matrix.Groups; group++)
        {
            int first = group * PackedMatrix.GroupInputs;
            ReadOnlySpan<int> own = all[first..Math.Min(first + PackedMatrix.GroupInputs, all.Length)];
            bool isLit = IsLit(inputs, own);
            (isLit ? lit : dark).Add(group);
            if (isLit)
                places.AddRange(own);
        }
    }

    private bool IsLit(BitPlanes inputs, ReadOnlySpan<int> pixels)
    {
        for (int plane = SignalPlanes.Count(SignalKind.Pixels) - 1; plane >= 0; plane--)
            foreach (int pixel in pixels)
                if (inputs.Planes(pixel + plane * layer.Units, 1).ContainsAnyExcept(0UL))
                    return true;
        return false;
    }
}
