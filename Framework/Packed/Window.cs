namespace Modular.Packed;

/// <summary>Where the inputs of a matrix are found among the values that enter a layer.</summary>
/// <param name="Places">The value of each input; below 0 where padding stands in its place.</param>
/// <param name="Offset">What is added to the places that are not below 0.</param>
internal sealed record Window(int[] Places, int Offset)
{
    /// <summary>How many inputs are no padding.</summary>
    public int Present { get; } = Places.Count(place => place >= 0);
}
