using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Modular.Contracts;
using Modular.Files;

namespace Modular.Training;

/// <summary>
/// The file of a checkpoint: a mark, a head, the state, and a seal, the SHA-256 of all before it. It is there whole or
/// not at all.
/// </summary>
internal static class CheckpointFile
{
    private const string Mark = "modular checkpoint 1";
    private const int Buffer = 1 << 20; // bytes
    private const string Expected = "expected the checkpoint of this training";

    /// <summary>Writes a head and what an action keeps, in place of what is there.</summary>
    public static void Write(string path, CheckpointHead head, Action<StateRecord> keep)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(
            path,
            file =>
            {
                using SHA256 seal = SHA256.Create();
                using (var stream = new CryptoStream(file, seal, CryptoStreamMode.Write, leaveOpen: true))
                using (var buffered = new BufferedStream(stream, Buffer))
                {
                    using (var writer = new BinaryWriter(buffered, Encoding.UTF8, leaveOpen: true))
                    {
                        writer.Write(Mark);
                        writer.Write(JsonSerializer.Serialize(head));
                    }
                    keep(StateRecord.Keeping(buffered));
                }
                file.Write(seal.Hash);
            }
        );
    }

    /// <summary>The head of a checkpoint that is whole and of this training; null where there is none.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="identity">The hash of all that the training follows from.</param>
    /// <param name="flaw">What is wrong with the file, as a clause; null where nothing is, or there is no file.</param>
    public static CheckpointHead? Read(string path, string identity, out string? flaw)
    {
        flaw = null;
        try
        {
            if (!Path.Exists(path))
                return null;
            CheckpointHead? head = RegularFile.Otherwise(path) is null && IsWhole(path) ? Look(path) : null;
            if (head is null)
                flaw = $"is damaged or cut short; {Expected}";
            else if (head.Identity != identity)
                flaw = $"is of another trial, scenario or build; {Expected}";
            return flaw is null ? head : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            flaw = $"cannot be read ({error.Message.TrimEnd('.')}); {Expected}";
            return null;
        }
    }

    /// <summary>The head of a checkpoint, unchecked; null where none can be read.</summary>
    public static CheckpointHead? Look(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using FileStream file = File.OpenRead(path);
            return ReadHead(file);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Puts the state of a checkpoint back; an InvalidDataException says that it does not fit.</summary>
    public static void Restore(string path, Action<StateRecord> keep)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer);
        ReadHead(file);
        keep(StateRecord.Restoring(file));
        if (file.Position != file.Length - SHA256.HashSizeInBytes)
            throw new InvalidDataException("more was kept than is put back");
    }

    private static CheckpointHead? ReadHead(Stream file)
    {
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() == Mark)
            return JsonSerializer.Deserialize<CheckpointHead>(reader.ReadString());
        return null;
    }

    private static bool IsWhole(string path)
    {
        using FileStream file = File.OpenRead(path);
        long left = file.Length - SHA256.HashSizeInBytes;
        if (left < 0)
            return false;
        using var seal = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] part = new byte[Buffer];
        for (; left > 0; left -= part.Length)
        {
            Span<byte> next = part.AsSpan(0, (int)Math.Min(part.Length, left));
            file.ReadExactly(next);
            seal.AppendData(next);
        }
        byte[] kept = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(kept);
        return kept.AsSpan().SequenceEqual(seal.GetHashAndReset());
    }
}
