using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Contracts;

/// <summary>Derives the keys of random streams.</summary>
internal static class StreamKey
{
    /// <summary>The key of a name below a parent key: the first 64 bits of SHA-256 over both.</summary>
    public static ulong Derive(ulong parent, string name)
    {
        byte[] text = new byte[8 + Encoding.UTF8.GetByteCount(name)];
        BinaryPrimitives.WriteUInt64LittleEndian(text, parent);
        Encoding.UTF8.GetBytes(name, text.AsSpan(8));
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(text));
    }
}
