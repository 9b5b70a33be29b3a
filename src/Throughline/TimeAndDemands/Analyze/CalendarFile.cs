using System.IO.Compression;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>Reads the bytes of a calendar file, unpacking <c>.gz</c> within limits.</summary>
internal static class CalendarFile
{
    private const int MostTimesLarger = 100;
    private const int NeverABomb = 1024 * 1024;

    /// <summary>The calendar's bytes.</summary>
    /// <exception cref="UnsoundFileException">Over the limit, or no sound gzip.</exception>
    public static byte[] Read(string path, CalendarLimits limits)
    {
        var name = Path.GetFileName(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (file.Length > limits.FileBytes)
        {
            throw TooLarge(name, limits);
        }
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
            file.ReadExactly(bytes);
            return bytes;
        }
        return Unpack(file, name, limits);
    }

    private static byte[] Unpack(FileStream file, string name, CalendarLimits limits)
    {
        var most = Math.Min(limits.FileBytes, Math.Max(file.Length * MostTimesLarger, NeverABomb));
        using var unpacked = new MemoryStream();
        var part = new byte[64 * 1024];
        try
        {
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            for (var read = gzip.Read(part); read > 0; read = gzip.Read(part))
            {
                if (unpacked.Length + read > most)
                {
                    throw TooLarge(name, limits);
                }
                unpacked.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new UnsoundFileException(
                new Problem(
                    name,
                    0,
                    string.Empty,
                    "not-gzip",
                    "the file is no sound gzip; export it again. Nothing of it is kept."
                )
            );
        }
        return unpacked.ToArray();
    }

    private static UnsoundFileException TooLarge(string name, CalendarLimits limits)
    {
        var megabytes = limits.FileBytes / (1024 * 1024);
        var message =
            $"the calendar is larger than {megabytes} MB once unpacked; export a shorter period. Nothing of it is kept.";
        return new UnsoundFileException(new Problem(name, 0, string.Empty, "too-large", message));
    }
}
