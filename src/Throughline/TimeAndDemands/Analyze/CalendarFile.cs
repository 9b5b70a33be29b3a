using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>Reads the bytes of a calendar file; <c>.gz</c> is unpacked within limits.</summary>
internal static class CalendarFile
{
    /// <summary>The calendar's bytes.</summary>
    /// <exception cref="UnsoundFileException">Over the limit, or no sound gzip.</exception>
    public static byte[] Read(string path, CalendarLimits limits)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || file.Length > limits.FileBytes)
        {
            return CalendarUpload.Read(Path.GetFileName(path), file, limits)[0].Bytes;
        }
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        file.ReadExactly(bytes);
        return bytes;
    }
}
