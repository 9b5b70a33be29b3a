using System.Buffers;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>The bytes of a calendar file; <c>.gz</c> is unpacked within limits. Its buffer is borrowed: one serves one calendar after the other.</summary>
internal sealed class CalendarFile : IDisposable
{
    private readonly byte[]? _borrowed;
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <exception cref="UnsoundFileException">Over the limit, or no sound gzip.</exception>
    public CalendarFile(string path, CalendarLimits limits)
    {
        Name = Path.GetFileName(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || file.Length > limits.FileBytes)
        {
            _bytes = CalendarUpload.Read(Name, file, limits)[0].Bytes;
            return;
        }
        _borrowed = ArrayPool<byte>.Shared.Rent((int)file.Length);
        _bytes = _borrowed.AsMemory(0, file.ReadAtLeast(_borrowed.AsSpan(0, (int)file.Length), (int)file.Length, false));
    }

    /// <summary>Its name, without the folder.</summary>
    public string Name { get; }

    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    public void Dispose()
    {
        if (_borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(_borrowed);
        }
    }
}
