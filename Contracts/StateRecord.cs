using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// The state of something that is <see cref="IResumable"/>. A record either keeps numbers in a stream, or puts numbers
/// back that another record has kept; the code that hands them over need not know which. An InvalidDataException says
/// that the kept numbers belong to something else.
/// </summary>
public sealed class StateRecord
{
    private const int Chunk = 1 << 16; // numbers that are written at a time

    private readonly Stream stream;
    private readonly BinaryWriter? writer;
    private readonly BinaryReader? reader;
    private readonly List<string> forgetful = [];
    private string place = ""; // of the piece that hands over now: "memory 'pcm', "

    private StateRecord(Stream stream, bool restores)
    {
        this.stream = stream;
        if (restores)
            reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        else
            writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>A record that keeps numbers in a stream, from where the stream is.</summary>
    public static StateRecord Keeping(Stream stream) => new(stream, restores: false);

    /// <summary>A record that puts back the numbers that a stream has.</summary>
    public static StateRecord Restoring(Stream stream) => new(stream, restores: true);

    /// <summary>Whether numbers are put back.</summary>
    public bool Restores => reader is not null;

    /// <summary>
    /// The pieces that were handed over and keep no state, as "memory 'acme', devices (NoisyReads)"; where there is
    /// one, the record is of no use.
    /// </summary>
    public IReadOnlyList<string> Forgetful => forgetful;

    /// <summary>Keeps one number, or puts it back.</summary>
    /// <param name="name">What the number is, for the sentence where another was kept.</param>
    /// <param name="value">The number to keep, or the one that is put back.</param>
    public void Keep<T>(string name, ref T value)
        where T : unmanaged => Keep(name, new Span<T>(ref value));

    /// <summary>Keeps numbers whose count never changes, or puts them back.</summary>
    /// <param name="name">The name of the numbers, for error texts.</param>
    /// <param name="values">The numbers to keep, or those that are put back.</param>
    public void Keep<T>(string name, Span<T> values)
        where T : unmanaged
    {
        if (Head<T>(name, values.Length) is { } kept && kept != values.Length)
            throw new InvalidDataException($"{kept} numbers were kept as '{name}'; {values.Length} were expected");
        Exchange(values);
    }

    /// <summary>Keeps numbers whose count changes, or which are not there yet (null), or puts them back.</summary>
    /// <param name="name">The name of the numbers, for error texts.</param>
    /// <param name="values">The numbers to keep, or those that are put back.</param>
    public void KeepChanging<T>(string name, ref T[]? values)
        where T : unmanaged
    {
        long count = Head<T>(name, values?.Length ?? -1) ?? -1;
        if (Restores)
            values = count < 0 ? null : new T[checked((int)count)];
        Exchange<T>(values);
    }

    /// <summary>Keeps the numbers of a tensor, or puts them back into it.</summary>
    /// <param name="name">The name of the numbers, for error texts.</param>
    /// <param name="values">The tensor, of any type and shape, wherever it lies.</param>
    public void Keep(string name, Tensor values)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor host = values.detach().cpu().contiguous();
        Keep(name, host.numel() == 0 ? [] : host.bytes);
        if (Restores)
            values.copy_(host);
    }

    /// <summary>
    /// Lets a piece keep its own state, or put it back. A piece that is not <see cref="IResumable"/> is noted as
    /// <see cref="Forgetful"/>.
    /// </summary>
    /// <param name="name">The name of the piece, for error texts.</param>
    /// <param name="piece">The part of the object that keeps state of its own.</param>
    public void KeepPiece(string name, object piece)
    {
        if (piece is not IResumable resumable)
        {
            forgetful.Add($"{place}{name} ({piece.GetType().Name})");
            return;
        }
        string outer = place;
        place = $"{outer}{name}, ";
        resumable.KeepState(this);
        place = outer;
    }

    /// <summary>
    /// Writes what follows; or reads it, checks it, and gives the count of the numbers that were kept.
    /// </summary>
    private long? Head<T>(string name, long count)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (writer is not null)
        {
            writer.Write(name);
            writer.Write(size);
            writer.Write(count);
            writer.Flush();
            return null;
        }
        try
        {
            string keptName = reader!.ReadString();
            int keptSize = reader.ReadInt32();
            if (keptName != name || keptSize != size)
                throw new InvalidDataException($"'{keptName}' was kept where '{name}' was expected");
            return reader.ReadInt64();
        }
        catch (Exception ended) when (ended is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"what was kept ends before '{name}'", ended);
        }
    }

    private void Exchange<T>(Span<T> values)
        where T : unmanaged
    {
        for (int first = 0; first < values.Length; first += Chunk)
        {
            Span<byte> part = MemoryMarshal.AsBytes(values.Slice(first, Math.Min(Chunk, values.Length - first)));
            if (!Restores)
                stream.Write(part);
            else if (stream.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length)
                throw new InvalidDataException("what was kept ends in the midst of numbers");
        }
    }
}
