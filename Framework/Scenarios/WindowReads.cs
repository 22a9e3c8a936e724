namespace Modular.Scenarios;

/// <summary>How often the activation memory is read for the windows of a convolution.</summary>
internal enum WindowReads
{
    /// <summary>Every window is read anew at every position: no value is kept, so this is the most.</summary>
    EachPosition,

    /// <summary>
    /// Every value is read once and kept until its last window: line buffers, whose energy is not counted.
    /// </summary>
    Once,
}
