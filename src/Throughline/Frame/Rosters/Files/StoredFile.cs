using System.IO.Compression;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Files;

/// <summary>One file of a roster as it is stored, perhaps compressed once or twice.</summary>
/// <param name="Name">Its name without its folder.</param>
/// <param name="Open">Opens it, inflated by its container.</param>
/// <param name="PackedLength">Bytes that it takes in its container; null where it is stored as it is.</param>
/// <param name="ClaimedLength">Bytes that its container says it has, inflated; no more than a hint.</param>
internal sealed record StoredFile(string Name, Func<Stream> Open, long? PackedLength = null, long ClaimedLength = 0)
{
    private const string Gzip = ".gz";
    private const int Chunk = 81_920;

    // Less than this harms nobody, and small tables of empty cells do shrink a hundredfold.
    private const long HarmlessLength = 1_000_000;
    private const long HighestRatio = 100;

    /// <summary>Its name without <c>.gz</c>.</summary>
    public string PlainName => IsGzip ? Name[..^Gzip.Length] : Name;

    private bool IsGzip => Name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its bytes, inflated.</summary>
    /// <param name="budget">At most so many.</param>
    /// <exception cref="UnsoundFileException">It is larger, or grows more than a hundredfold.</exception>
    public byte[] Read(long budget)
    {
        var bytes = Read(Open, budget, PackedLength);
        return IsGzip
            ? Read(() => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), budget, bytes.Length)
            : bytes;
    }

    private byte[] Read(Func<Stream> open, long budget, long? packed)
    {
        using var stream = open();
        using var bytes = new MemoryStream((int)Math.Min(stream.CanSeek ? stream.Length : ClaimedLength, budget));
        var chunk = new byte[Chunk];
        for (int read; (read = stream.Read(chunk)) > 0; bytes.Write(chunk, 0, read))
        {
            var length = bytes.Length + read;
            if (length > budget)
            {
                throw Refusal.Of(
                    Name,
                    "too-large",
                    "the roster is larger than 100 MB; leave out what is not needed, or split it."
                );
            }
            if (packed is { } from && length > HarmlessLength && length > from * HighestRatio)
            {
                throw Refusal.Of(
                    Name,
                    "too-dense",
                    "this grows more than a hundredfold when it is unpacked; pack it again from the export."
                );
            }
        }
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
