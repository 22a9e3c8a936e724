using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>Files of measurements and pictures that are nearly good, always the same for a number.</summary>
internal static class GeneratedData
{
    private const int Ways = 12;

    /// <summary>A pulse response that the memory 'measured' takes: 3 devices, 30 pulses up.</summary>
    public static string Pulses { get; } =
        "device,pulse,conductance\n"
        + string.Concat(
            from device in new[] { "a", "b", "c" }
            from pulse in Enumerable.Range(0, 30)
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{device},{pulse},{1e-5 * (1 + device[0] % 3 * 0.1 - Math.Exp(-pulse / 10.0)):E4}\n"
            )
        );

    /// <summary>Resistances that the memory 'hfo2-binary' takes: 3 devices, 10 cycles of both states.</summary>
    public static string Resistances { get; } =
        "state,resistance,device,cycle\n"
        + string.Concat(
            from device in new[] { "a", "b", "c" }
            from cycle in Enumerable.Range(0, 10)
            from state in new[] { "lrs", "hrs" }
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{state},{(state == "lrs" ? 1e4 : 2e5) + 100 * ((cycle * 7 + device[0]) % 11):0},{device},{cycle}\n"
            )
        );

    /// <summary>A text that was changed in one way.</summary>
    public static byte[] Changed(string good, int number)
    {
        var chance = new Chance((ulong)number);
        string[] lines = good.TrimEnd('\n').Split('\n');
        int line = 1 + chance.Below(lines.Length - 1);
        string[] fields = lines[line].Split(',');
        string Join(IEnumerable<string> some) => string.Join('\n', some) + "\n";
        string WithField(string value)
        {
            fields[chance.Below(fields.Length)] = value;
            lines[line] = string.Join(',', fields);
            return Join(lines);
        }
        byte[] utf8 = Encoding.UTF8.GetBytes(good);
        return (number % Ways) switch
        {
            0 => utf8[..chance.Below(utf8.Length)],
            1 => Encoding.UTF8.GetBytes(
                WithField(chance.Pick(["nan", "inf", "1e999", "-1e300", "", "x", "1,5", "\u0001"]))
            ),
            2 => Encoding.UTF8.GetBytes(Join(lines[1..])),
            3 => Encoding.UTF8.GetBytes(Join([lines[0], lines[line]])),
            4 => Encoding.UTF8.GetBytes(good.Replace(',', chance.Pick([';', '\t', '|', ' ']))),
            5 => Encoding.Unicode.GetBytes(good),
            6 => [.. Encoding.UTF8.Preamble, .. utf8],
            7 => chance.Bytes(300),
            8 => Encoding.UTF8.GetBytes(Join(lines.Select(one => string.Join(',', one.Split(',').Reverse().Skip(1))))),
            9 => Encoding.UTF8.GetBytes(Join([.. lines, lines[line]])),
            10 => Encoding.UTF8.GetBytes(
                WithField(chance.Pick(["\"", "'", "\"a", "=1+1", "\u202e", "1e-400", "0", "-5"]))
            ),
            _ => Encoding.UTF8.GetBytes(lines[0] + "\n" + new string(',', 1000) + "\n"),
        };
    }

    /// <summary>A packed file of pictures that was changed in one way.</summary>
    public static byte[] Pictures(int number)
    {
        var chance = new Chance((ulong)number);
        byte[] head = [0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 28, 0, 0, 0, 28];
        byte[] good = [.. head, .. chance.Bytes(4 * 28 * 28)];
        byte[] packed = Pack(good);
        switch (number % 6)
        {
            case 0:
                return packed[..chance.Below(packed.Length)];
            case 1:
                return Pack(good[..chance.Below(good.Length)]);
            case 2:
                good[chance.Below(head.Length)] ^= 0x80;
                return Pack(good);
            case 3:
                packed[20 + chance.Below(packed.Length - 20)] ^= 1;
                return packed;
            case 4:
                return Pack(new byte[80 << 20]);
            default:
                return chance.Bytes(100);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
