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

    /// <summary>Answers well, and lets torch have two threads.</summary>
    Threads,

    /// <summary>Answers well, and makes float64 torch's default.</summary>
    NumberType,

    /// <summary>Answers well, and turns gradients off or on.</summary>
    Gradients,

    /// <summary>Answers well, and enters torch's inference mode.</summary>
    Inference,

    /// <summary>Answers well, and writes numbers with a comma from now on.</summary>
    Culture,

    /// <summary>Answers well, and goes to another folder.</summary>
    Directory,

    /// <summary>Answers well, and sets an environment variable.</summary>
    Environment,

    /// <summary>Ends the process as if all were well.</summary>
    Exit,

    /// <summary>Calls itself until the stack is full.</summary>
    Overflow,

    /// <summary>Lets the system end the process.</summary>
    Kill,

    /// <summary>Answers well, and prints millions of lines.</summary>
    Flood,
}
