using System.IO.Compression;
using System.Net.Http.Headers;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>The body of an answer: counted as it comes and again as it is unpacked, whatever its headers claim.</summary>
internal static class Body
{
    private const int Part = 64 * 1024;

    // Sixty servers may answer at once; what they send waits on disk, and only one calendar is unpacked at a time.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task<byte[]> Read(HttpResponseMessage answer, string host, FetchLimits limits, CancellationToken stop)
    {
        var encoding = Encoding(answer.Content.Headers, host);
        if (answer.Content.Headers.ContentLength > limits.WireBytes)
        {
            throw TooLarge(host, limits.WireBytes);
        }
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"throughline-{Guid.NewGuid():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        try
        {
            await using var wire = await answer.Content.ReadAsStreamAsync(stop);
            await Copy(wire, file, limits.WireBytes, host, stop);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            throw new FetchFailedException($"{host} broke its answer off.", broken);
        }
        file.Position = 0;
        await OneAtATime.WaitAsync(stop);
        try
        {
            await using Stream plain = encoding == "gzip" ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            await Copy(plain, bytes, limits.InflatedBytes, host, stop);
            return bytes.ToArray();
        }
        catch (InvalidDataException broken)
        {
            throw new FetchFailedException($"{host} sent something that cannot be unpacked.", broken);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string Encoding(HttpContentHeaders headers, string host) =>
        string.Join(',', headers.ContentEncoding).ToLowerInvariant() switch
        {
            "" or "identity" => "",
            "gzip" or "x-gzip" => "gzip",
            var other => throw new FetchFailedException(
                $"{host} packs its answer in a way that was not asked for ({other[..Math.Min(other.Length, 20)]})."
            ),
        };

    private static async Task Copy(Stream from, Stream to, long most, string host, CancellationToken stop)
    {
        var part = new byte[Part];
        var total = 0L;
        for (var read = await from.ReadAsync(part, stop); read > 0; read = await from.ReadAsync(part, stop))
        {
            total += read;
            if (total > most)
            {
                throw TooLarge(host, most);
            }
            await to.WriteAsync(part.AsMemory(0, read), stop);
        }
    }

    private static FetchFailedException TooLarge(string host, long most) =>
        new($"{host} sends more than {most / (1024 * 1024)} MB; choose a calendar with fewer years in it.");
}
