namespace Modular.Data;

/// <summary>
/// A stream to read that refuses to give more than a number of bytes: a small archive may unpack to more than a disk
/// holds.
/// </summary>
internal sealed class LimitedStream(Stream inner, long most) : Stream
{
    private long given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Throws <see cref="TooLargeException"/> once more is asked for than may be given.</summary>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        given += read;
        if (given > most)
            throw new TooLargeException(most);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
