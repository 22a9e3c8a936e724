namespace Modular.Plugins.Measured;

/// <summary>The curves whose pulses count from their other end.</summary>
internal enum ReversedCurves
{
    /// <summary>The curves up.</summary>
    Up,

    /// <summary>The curves down: depression is often plotted against reversed pulses.</summary>
    Down,

    /// <summary>The curves of both directions.</summary>
    Both,
}
