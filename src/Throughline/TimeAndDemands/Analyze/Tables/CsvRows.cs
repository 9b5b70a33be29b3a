using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary>Rows of a table as UTF-8: RFC 4180, line feeds, quotes only where they are needed, nothing escaped for people.</summary>
/// <remarks>The buffer is borrowed, so that it serves one ILD after the other: give it back by disposing.</remarks>
internal sealed class CsvRows : IDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly int UnixEpoch = new DateOnly(1970, 1, 1).DayNumber;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;
    private bool _inRow;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    public CsvRows Text(string cell)
    {
        Separate();
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            cell = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }
        _length += Encoding.UTF8.GetBytes(cell, Room(cell.Length * 3));
        return this;
    }

    /// <summary>Several texts; where they stand, for <see cref="Again"/>.</summary>
    public Range Cells(params ReadOnlySpan<string> cells)
    {
        var start = _inRow ? _length + 1 : _length;
        foreach (var cell in cells)
        {
            Text(cell);
        }
        return start.._length;
    }

    /// <summary>Cells that stand somewhere above, once more; where they stand now.</summary>
    public Range Again(Range cells)
    {
        Separate();
        var (from, length) = cells.GetOffsetAndLength(_length);
        var room = Room(length);
        _bytes.AsSpan(from, length).CopyTo(room);
        _length += length;
        return (_length - length).._length;
    }

    public CsvRows Number(long number)
    {
        Separate();
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        _length += written;
        return this;
    }

    public CsvRows Number(decimal number) =>
        Text(number.ToString("0.############################", CultureInfo.InvariantCulture));

    public CsvRows Number(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue
            ? Number((long)number)
            : Text(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A UTC instant: <c>2026-09-07T13:00:00Z</c>.</summary>
    public CsvRows Instant(long seconds)
    {
        Separate();
        var day = Math.DivRem(seconds, 86_400, out var time);
        if (time < 0)
        {
            (day, time) = (day - 1, time + 86_400);
        }
        var cell = Room(20);
        WriteDate((int)day + UnixEpoch, cell);
        cell[10] = (byte)'T';
        WriteTwo(cell[11..], (int)(time / 3600));
        cell[13] = (byte)':';
        WriteTwo(cell[14..], (int)(time / 60 % 60));
        cell[16] = (byte)':';
        WriteTwo(cell[17..], (int)(time % 60));
        cell[19] = (byte)'Z';
        _length += 20;
        return this;
    }

    /// <summary>A day: <c>2026-09-07</c>.</summary>
    public CsvRows Date(DateOnly date)
    {
        Separate();
        WriteDate(date.DayNumber, Room(10));
        _length += 10;
        return this;
    }

    public void EndRow()
    {
        Room(1)[0] = (byte)'\n';
        _length++;
        _inRow = false;
    }

    private static void WriteDate(int dayNumber, Span<byte> cell)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        var (year, month, day) = date;
        WriteTwo(cell, year / 100);
        WriteTwo(cell[2..], year % 100);
        cell[4] = (byte)'-';
        WriteTwo(cell[5..], month);
        cell[7] = (byte)'-';
        WriteTwo(cell[8..], day);
    }

    private static void WriteTwo(Span<byte> cell, int number)
    {
        cell[1] = (byte)('0' + number % 10);
        cell[0] = (byte)('0' + number / 10);
    }

    private void Separate()
    {
        if (_inRow)
        {
            Room(1)[0] = (byte)',';
            _length++;
        }
        _inRow = true;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + size));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(_length);
    }
}
