using System.Net;
using System.Net.Http.Headers;
using Modular.Contracts;
using Modular.Files;

namespace Modular.Data;

/// <summary>
/// Downloads an archive. What a broken connection leaves is kept, and the next attempt continues there.
/// </summary>
/// <param name="publication">The size and the hash of the archive.</param>
/// <param name="address">The address of the archive: the publisher's, or a mirror's.</param>
/// <param name="progress">Takes the number of bytes so far.</param>
internal sealed class Download(Publication publication, Uri address, Action<long> progress)
{
    private const int MostAttempts = 20;

    /// <summary>What is downloaded: an archive, or one of the files of a data set that has none.</summary>
    private readonly string what = publication.FileBytes is null ? "an archive" : "a file";

    private readonly string alternatives = publication.FileBytes is null
        ? "Try again later, or get it in another way and give its path with --from."
        : "Try again later, or get all files of the data set in another way and give their folder with --from.";

    /// <summary>The time that the server may take to answer, and to send the next bytes.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Downloads what is missing of a file until it is whole, and checks it. A whole file with another hash is deleted.
    /// </summary>
    /// <exception cref="InputException">The archive could not be downloaded.</exception>
    public void To(string path)
    {
        using (FileStream? file = FileLock.Try(path))
        {
            if (file is null)
                throw Wrong(
                    $"is being fetched by another process, into {path}; expected to be alone. Wait for it to end."
                );
            Complete(file);
        }
        string hash = PublishedData.HashOf(path);
        if (hash == publication.Sha256)
            return;
        File.Delete(path);
        throw Wrong(
            $"gave a file with the SHA-256 {hash}; expected {publication.Sha256}. What it gave is deleted. {alternatives}"
        );
    }

    private void Complete(FileStream file)
    {
        if (file.Length > publication.Bytes)
            file.SetLength(0);
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        for (int attempt = 1; file.Length < publication.Bytes; attempt++)
        {
            long before = file.Length;
            Attempt(client, file);
            bool isWhole = file.Length >= publication.Bytes;
            if (file.Length == before || (attempt == MostAttempts && !isWhole))
                throw Wrong(
                    $"ended after {file.Length} of {publication.Bytes} bytes; expected all of them. "
                        + "Give the same command again: it goes on from there."
                );
        }
    }

    /// <summary>
    /// Sends one request for all that is missing. What arrives is in the file, also if the connection breaks.
    /// </summary>
    private void Attempt(HttpClient client, FileStream file)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (file.Length > 0)
                request.Headers.Range = new RangeHeaderValue(file.Length, null);
            using var timeout = new CancellationTokenSource(Limit);
            using HttpResponseMessage answer = client.Send(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                timeout.Token
            );
            file.Position = Start(answer, file);
            using Stream content = answer.Content.ReadAsStream();
            Copy(content, file);
        }
        catch (HttpRequestException error)
            when (error.StatusCode is null && error.HttpRequestError != HttpRequestError.ResponseEnded)
        {
            throw Wrong(
                $"cannot be reached ({error.Message.TrimEnd('.')}); "
                    + $"expected {what} of {publication.Bytes} bytes. {alternatives}"
            );
        }
        catch (Exception cut) when (cut is HttpIOException or HttpRequestException)
        {
            file.Flush(); // The caller sees that the file is not whole.
        }
        catch (OperationCanceledException)
        {
            throw Wrong(
                $"was silent for {TimeLimits.Text(Limit)}, after {file.Length} of {publication.Bytes} bytes; "
                    + "expected more. Give the same command again: it goes on from there."
            );
        }
    }

    /// <summary>
    /// Returns the position of an answer's content in the file. A server that ignores the range starts anew.
    /// </summary>
    private long Start(HttpResponseMessage answer, FileStream file)
    {
        long? from = answer.Content.Headers.ContentRange?.From;
        if (answer.StatusCode == HttpStatusCode.PartialContent && from == file.Length)
            return file.Length;
        if (answer.StatusCode != HttpStatusCode.OK)
            throw Wrong(
                $"answered {(int)answer.StatusCode} ({answer.ReasonPhrase}); "
                    + $"expected {what} of {publication.Bytes} bytes. {alternatives}"
            );
        if (answer.Content.Headers.ContentLength is long length && length != publication.Bytes)
            throw Wrong($"offers {length} bytes; expected {what} of {publication.Bytes}. {alternatives}");
        file.SetLength(0);
        return 0;
    }

    private void Copy(Stream content, FileStream file)
    {
        byte[] buffer = new byte[1 << 17];
        while (file.Length < publication.Bytes)
        {
            using var timeout = new CancellationTokenSource(Limit);
            int most = (int)Math.Min(buffer.Length, publication.Bytes - file.Length);
            ValueTask<int> reading = content.ReadAsync(buffer.AsMemory(0, most), timeout.Token);
            int read = reading.AsTask().GetAwaiter().GetResult();
            if (read == 0)
                return;
            file.Write(buffer, 0, read);
            progress(file.Length);
        }
    }

    private InputException Wrong(string sentence) => new([$"{address}: {sentence}"]);
}
