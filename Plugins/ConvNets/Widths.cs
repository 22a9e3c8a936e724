namespace Modular.Plugins.ConvNets;

/// <summary>Numbers of filters under a width multiplier.</summary>
internal static class Widths
{
    /// <summary>A number of filters times the width, rounded, and at least 1.</summary>
    public static int Scale(int filters, double width) => Math.Max(1, (int)Math.Round(filters * width));
}
