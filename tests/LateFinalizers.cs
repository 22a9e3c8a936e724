using System.Runtime.CompilerServices;

namespace Modular;

/// <summary>
/// Lets finalizers wait a moment in a process of tests. TorchSharp 0.107.0 frees a number that was given to an
/// operation (Scalar) when it is finalized, and nothing keeps it alive until native code has read it: a collection that
/// another test's thread starts meanwhile makes "Unknown scalar type" of it, or another number. The host is safe: while
/// its one thread that uses libtorch is in native code, no other allocates.
/// </summary>
internal sealed class LateFinalizers
{
    /// <summary>By then the native code has read its numbers.</summary>
    private const int Moment = 100; // ms

    /// <summary>From now on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin() => _ = new LateFinalizers();

    /// <summary>
    /// The oldest objects of a generation are finalized first; the next of this kind is made for the next collection.
    /// </summary>
    ~LateFinalizers()
    {
        Begin();
        Thread.Sleep(Moment);
    }
}
