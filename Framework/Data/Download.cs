using System.Net;
using System.Net.Http.Headers;
using Modular.Contracts;
using Modular.Files;

namespace Modular.Data;

/// <summary>Fetches an archive. What a cut connection left is kept, and the next attempt goes on there.</summary>
/// <param name="publication">What is expected.</param>
/// <param name="address">Where it is fetched from: the publisher, or a mirror.</param>
/// <param name="progress">Called with the bytes that are here.</param>
internal sealed class Download(Publication publication, Uri address, Action<long> progress)
{
    private const int Attempts = 20;
    private const string ElseFrom = "Try again later, or get it in another way and give its path with --from.";

    /// <summary>For a server to answer, and for the next bytes to come.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Fetches what is missing of a file until it is whole, and checks it. A whole one that is another is deleted.
    /// </summary>
    /// <exception cref="InputException">It could not be had.</exception>
    public void To(string path)
    {
        using (
            FileStream file =
                FileLock.Try(path)
                ?? throw Wrong(
                    $"is being fetched by another process, into {path}; expected to be alone. Wait for it to end."
                )
        )
        {
            if (file.Length > publication.Bytes)
                file.SetLength(0);
            using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            for (int attempt = 1; file.Length < publication.Bytes; attempt++)
            {
                long before = file.Length;
                Attempt(client, file);
                if (file.Length == before || (attempt == Attempts && file.Length < publication.Bytes))
                    throw Wrong(
                        $"ended after {file.Length} of {publication.Bytes} bytes; expected all of them. Give the same command again: it goes on from there."
                    );
            }
        }
        string hash = PublishedData.HashOf(path);
        if (hash == publication.Sha256)
            return;
        File.Delete(path);
        throw Wrong(
            $"gave a file with the SHA-256 {hash}; expected {publication.Sha256}. What it gave is deleted. {ElseFrom}"
        );
    }

    /// <summary>One request for all that is missing; what it brings is in the file, also if it is cut.</summary>
    private void Attempt(HttpClient client, FileStream file)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (file.Length > 0)
                request.Headers.Range = new RangeHeaderValue(file.Length, null);
            using var patience = new CancellationTokenSource(Limit);
            using HttpResponseMessage answer = client.Send(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            file.Position = Start(answer, file);
            using Stream content = answer.Content.ReadAsStream();
            Copy(content, file);
        }
        catch (HttpRequestException error)
            when (error.StatusCode is null && error.HttpRequestError != HttpRequestError.ResponseEnded)
        {
            throw Wrong(
                $"cannot be reached ({error.Message.TrimEnd('.')}); expected an archive of {publication.Bytes} bytes. {ElseFrom}"
            );
        }
        catch (Exception cut) when (cut is HttpIOException or HttpRequestException)
        {
            file.Flush(); // Whoever called sees that it is not whole.
        }
        catch (OperationCanceledException)
        {
            throw Wrong(
                $"was silent for {TimeLimits.Text(Limit)}, after {file.Length} of {publication.Bytes} bytes; expected more. Give the same command again: it goes on from there."
            );
        }
    }

    /// <summary>Where the content of an answer belongs. Whoever ignores the range begins anew.</summary>
    private long Start(HttpResponseMessage answer, FileStream file)
    {
        if (
            answer.StatusCode == HttpStatusCode.PartialContent
            && answer.Content.Headers.ContentRange?.From == file.Length
        )
            return file.Length;
        if (answer.StatusCode != HttpStatusCode.OK)
            throw Wrong(
                $"answered {(int)answer.StatusCode} ({answer.ReasonPhrase}); expected an archive of {publication.Bytes} bytes. {ElseFrom}"
            );
        if (answer.Content.Headers.ContentLength is long length && length != publication.Bytes)
            throw Wrong($"offers {length} bytes; expected an archive of {publication.Bytes}. {ElseFrom}");
        file.SetLength(0);
        return 0;
    }

    private void Copy(Stream content, FileStream file)
    {
        byte[] some = new byte[1 << 17];
        while (file.Length < publication.Bytes)
        {
            using var patience = new CancellationTokenSource(Limit);
            int most = (int)Math.Min(some.Length, publication.Bytes - file.Length);
            int read = content.ReadAsync(some.AsMemory(0, most), patience.Token).AsTask().GetAwaiter().GetResult();
            if (read == 0)
                return;
            file.Write(some, 0, read);
            progress(file.Length);
        }
    }

    private InputException Wrong(string sentence) => new([$"{address}: {sentence}"]);
}
