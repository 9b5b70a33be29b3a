using System.IO.Compression;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The calendars in a file that somebody gives: one <c>.ics</c>, plain or <c>.gz</c>, or a zip of them as Google exports it.</summary>
internal static class CalendarUpload
{
    private const int MostEntries = 100;
    private const int MostTimesLarger = 100;
    private const int NeverABomb = 1024 * 1024;

    /// <summary>Each calendar's name and bytes.</summary>
    /// <param name="name">The file's name, without its folder.</param>
    /// <param name="file">The file; read from where it stands.</param>
    /// <param name="limits">What is too large.</param>
    /// <exception cref="UnsoundFileException">Not one of these, a broken container, or over a limit.</exception>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Read(string name, Stream file, CalendarLimits limits)
    {
        try
        {
            if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
                var most = file.CanSeek ? Math.Max(file.Length * MostTimesLarger, NeverABomb) : limits.FileBytes;
                return [(name[..^3], Bytes(gzip, name, Math.Min(most, limits.FileBytes)))];
            }
            return name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? Unzip(name, file, limits)
                : [(name, Bytes(file, name, limits.FileBytes))];
        }
        // A file that only claims to be a zip can also point outside itself.
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException or EndOfStreamException)
        {
            throw Unsound(name, "broken-container", "the file cannot be unpacked; export it again");
        }
    }

    private static List<(string, byte[])> Unzip(string name, Stream file, CalendarLimits limits)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var entries = zip.Entries.Where(entry => entry.Name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)).ToList();
        if (entries.Count is 0 or > MostEntries)
        {
            throw Unsound(
                name,
                "no-calendars",
                entries.Count == 0 ? "the zip has no .ics file in it" : $"the zip has more than {MostEntries} calendars"
            );
        }
        var calendars = new List<(string, byte[])>();
        foreach (var entry in entries)
        {
            var most = Math.Min(limits.FileBytes, Math.Max(entry.CompressedLength * MostTimesLarger, NeverABomb));
            using var unpacked = entry.Open();
            calendars.Add((entry.Name, Bytes(unpacked, entry.Name, most)));
        }
        return calendars;
    }

    // What a container claims is not believed: bytes are counted as they come.
    private static byte[] Bytes(Stream stream, string name, long most)
    {
        using var bytes = new MemoryStream();
        var part = new byte[64 * 1024];
        for (var read = stream.Read(part); read > 0; read = stream.Read(part))
        {
            if (bytes.Length + read > most)
            {
                throw Unsound(
                    name,
                    "too-large",
                    $"the calendar is larger than {most / (1024 * 1024)} MB once unpacked; export a shorter period"
                );
            }
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    private static UnsoundFileException Unsound(string name, string code, string reason) =>
        new(new Problem(name, 0, string.Empty, code, $"{reason}. Nothing of it is kept."));
}
