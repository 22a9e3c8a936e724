using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Copies a 64-bit little-endian ELF library and sets VER_FLG_WEAK on one needed symbol version (System V ABI,
/// .gnu.version_r).
/// </summary>
public class WeakenVersionNeed : Task
{
    private const uint VersionNeedSection = 0x6ffffffe; // SHT_GNU_verneed
    private const ushort Weak = 2; // VER_FLG_WEAK

    [Required]
    public string Source { get; set; }

    [Required]
    public string Target { get; set; }

    [Required]
    public string Version { get; set; }

    public override bool Execute()
    {
        byte[] elf = File.ReadAllBytes(Source);
        int sections = (int)BitConverter.ToInt64(elf, 0x28),
            size = BitConverter.ToUInt16(elf, 0x3A),
            count = BitConverter.ToUInt16(elf, 0x3C);
        for (int i = 0; i < count; i++)
            if (BitConverter.ToUInt32(elf, sections + i * size + 4) == VersionNeedSection)
                WeakenIn(
                    elf,
                    sections + i * size,
                    sections + BitConverter.ToInt32(elf, sections + i * size + 40) * size
                );
        Directory.CreateDirectory(Path.GetDirectoryName(Target));
        File.Delete(Target); // the output may be a hard link to the old one
        File.WriteAllBytes(Target, elf);
        return true;
    }

    private void WeakenIn(byte[] elf, int section, int strings)
    {
        int names = (int)BitConverter.ToInt64(elf, strings + 24);
        int need = (int)BitConverter.ToInt64(elf, section + 24);
        while (true)
        {
            int entry = need + BitConverter.ToInt32(elf, need + 8); // vn_aux
            for (int left = BitConverter.ToUInt16(elf, need + 2); left > 0; left--)
            {
                if (NameAt(elf, names + BitConverter.ToInt32(elf, entry + 8)) == Version)
                    elf[entry + 4] |= (byte)Weak; // vna_flags
                entry += BitConverter.ToInt32(elf, entry + 12); // vna_next
            }
            int next = BitConverter.ToInt32(elf, need + 12); // vn_next
            if (next == 0)
                return;
            need += next;
        }
    }

    private static string NameAt(byte[] elf, int at)
    {
        int end = Array.IndexOf(elf, (byte)0, at);
        return Encoding.ASCII.GetString(elf, at, end - at);
    }
}
