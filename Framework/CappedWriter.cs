using System.Text;

namespace Modular;

/// <summary>
/// Takes what plugins print, up to a limit: nobody reads a flood, and it hides what the program says.
/// </summary>
/// <param name="inner">Returns the writer that takes the text.</param>
/// <param name="tell">Called once, when text is first left out.</param>
internal sealed class CappedWriter(Func<TextWriter> inner, Action<string> tell) : TextWriter
{
    /// <summary>The number of characters that are passed on.</summary>
    public const int Most = 100_000;

    private readonly Lock turn = new();
    private long written;

    public override Encoding Encoding => inner().Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (turn)
        {
            bool isFull = written > Most;
            written += buffer.Length;
            if (!isFull)
                inner().Write(buffer[..(int)Math.Min(buffer.Length, Most)]);
            if (isFull || written <= Most)
                return;
            inner().WriteLine();
            tell($"A plugin has printed more than {Most} characters; the rest of what it prints is left out.");
        }
    }

    public override void Flush() => inner().Flush();
}
