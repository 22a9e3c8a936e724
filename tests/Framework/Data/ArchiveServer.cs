using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Modular.Framework.Tests.Data;

/// <summary>
/// A server on this machine that gives one file, and can be told to misbehave. It answers one request at a time and
/// closes the connection after each.
/// </summary>
internal sealed class ArchiveServer : IDisposable
{
    private readonly byte[] file;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Thread thread;

    public ArchiveServer(byte[] file)
    {
        this.file = file;
        listener.Start();
        thread = new Thread(Serve) { IsBackground = true };
        thread.Start();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/archive.tar.gz");

    /// <summary>First byte asked for by each request so far.</summary>
    public List<int> Asked { get; } = [];

    /// <summary>
    /// How many bytes each answer gives before the connection breaks; all of them once this is used up.
    /// </summary>
    public Queue<int> Cuts { get; } = [];

    /// <summary>Whether ranges are heard.</summary>
    public bool Ranges { get; init; } = true;

    /// <summary>Given instead of a file.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether answers stop, and connections stay open, where they would be cut.</summary>
    public bool Silent { get; init; }

    public void Dispose()
    {
        listener.Stop();
        thread.Join();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = listener.AcceptTcpClient();
                Answer(client.GetStream());
            }
        }
        catch (Exception ended) when (ended is SocketException or IOException or InvalidOperationException)
        {
            listener.Stop();
        }
    }

    private void Answer(NetworkStream stream)
    {
        int first = First(stream);
        int from = Ranges ? first : 0;
        Asked.Add(first);
        string head =
            Refusal
            ?? (
                from > 0
                    ? $"206 Partial Content\r\nContent-Range: bytes {from}-{file.Length - 1}/{file.Length}"
                    : "200 OK"
            );
        int length = Refusal is null ? file.Length - from : 0;
        stream.Write(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")
        );
        int given = Cuts.TryDequeue(out int cut) ? Math.Min(cut, length) : length;
        stream.Write(file, from, given);
        if (Silent && given < length)
            Thread.Sleep(3000);
    }

    /// <summary>Reads a request to its end.</summary>
    private static int First(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        int first = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                first = int.Parse(line[13..].TrimEnd('-'), CultureInfo.InvariantCulture);
        return first;
    }
}
