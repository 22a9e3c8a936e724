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
    private readonly PackedMatrix matrix = layer.Matrix.Emptied();
    private readonly int[] offsets = new int[layer.Matrix.Rows];

    /// <summary>Whether a layer is one that this is for.</summary>
    public static bool Suits(PackedLayer layer) => layer is { Kind: SignalKind.Pixels, Windows.Count: 1 };

    /// <summary>Finds what is lit in a block. What it gives holds until the next block.</summary>
    /// <param name="inputs">The planes of the pixels, [8, pixels].</param>
    public WeightedWindow Find(BitPlanes inputs)
    {
        lit.Clear();
        dark.Clear();
        for (int group = 0; group < layer.Matrix.Groups; group++)
            (Places(group).Any(place => IsLit(inputs, place)) ? lit : dark).Add(group);
        matrix.TakeGroups(layer.Matrix, CollectionsMarshal.AsSpan(lit));
        int[] all = layer.Offsets(layer.Windows[0]);
        for (int row = 0; row < offsets.Length; row++)
            offsets[row] = all[row] - SignalPlanes.Offset(SignalKind.Pixels, signs: 0, DarkMinus(row));
        return new WeightedWindow(matrix, new Window([.. lit.SelectMany(Places)], 0), offsets);
    }

    /// <summary>The places of a group's inputs; -1 behind the last input.</summary>
    private IEnumerable<int> Places(int group)
    {
        int[] places = layer.Windows[0].Places;
        int first = group * PackedMatrix.GroupInputs;
        for (int input = first; input < first + PackedMatrix.GroupInputs; input++)
            yield return input < places.Length ? places[input] : -1;
    }

    private bool IsLit(BitPlanes inputs, int place)
    {
        if (place < 0)
            return false;
        for (int plane = 0; plane < SignalPlanes.Count(SignalKind.Pixels); plane++)
            if (inputs.Planes(place + plane * layer.Units, 1).ContainsAnyExcept(0UL))
                return true;
        return false;
    }

    private int DarkMinus(int row)
    {
        int minus = 0;
        foreach (int group in dark)
            minus += layer.Matrix.Minus(row, group);
        return minus;
    }
}
