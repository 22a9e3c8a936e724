namespace Broken;

/// <summary>All the ways.</summary>
internal enum How
{
    /// <summary>Throws what only its author understands.</summary>
    Throw,

    /// <summary>Throws the user's sentence on broken data.</summary>
    Data,

    /// <summary>Never returns.</summary>
    Hang,

    /// <summary>Calls a native library that is not there.</summary>
    Native,

    /// <summary>Needs an assembly that is not there.</summary>
    Assembly,

    /// <summary>Lets a thread of its own throw.</summary>
    Thread,

    /// <summary>Returns null.</summary>
    Nothing,

    /// <summary>Answers, but nothing that makes sense.</summary>
    Nonsense,

    /// <summary>Returns the right tensor with a dimension too many.</summary>
    Shape,

    /// <summary>Returns float64.</summary>
    Type,

    /// <summary>Returns a tensor on the device meta, which holds no numbers.</summary>
    Device,

    /// <summary>Returns not a number.</summary>
    Nan,

    /// <summary>Returns a tensor that is disposed.</summary>
    Disposed,
}
