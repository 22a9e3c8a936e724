namespace Modular.Packed;

/// <summary>The shape of the values between two layers, of one image.</summary>
/// <param name="Channels">The channels; where there are no pictures, the values.</param>
/// <param name="Height">The rows of a picture, else 1.</param>
/// <param name="Width">The columns of a picture, else 1.</param>
internal readonly record struct SignalShape(int Channels, int Height, int Width)
{
    /// <summary>The points of a channel.</summary>
    public int Points => Height * Width;

    /// <summary>The number of values of one image.</summary>
    public int Units => Channels * Points;
}
