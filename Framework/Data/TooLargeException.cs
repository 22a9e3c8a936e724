namespace Modular.Data;

/// <summary>Tells that something unpacks to more bytes than it may.</summary>
/// <param name="most">The number of bytes that it may unpack to.</param>
internal sealed class TooLargeException(long most) : Exception
{
    /// <summary>The number of bytes that it may unpack to.</summary>
    public long Most { get; } = most;
}
