using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary>Rows of a table as UTF-8: RFC 4180, line feeds, quotes only where they are needed, nothing escaped for people.</summary>
internal sealed class CsvRows
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private bool _inRow;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public CsvRows Text(string cell)
    {
        Separate();
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            cell = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }
        _bytes.Advance(Encoding.UTF8.GetBytes(cell, _bytes.GetSpan(cell.Length * 3)));
        return this;
    }

    public CsvRows Number(long number)
    {
        Separate();
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(20), out var written);
        _bytes.Advance(written);
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
        var cell = _bytes.GetSpan(20);
        WriteDate(DateOnly.FromDayNumber((int)day + UnixEpoch), cell);
        cell[10] = (byte)'T';
        WriteTwo(cell[11..], (int)(time / 3600));
        cell[13] = (byte)':';
        WriteTwo(cell[14..], (int)(time / 60 % 60));
        cell[16] = (byte)':';
        WriteTwo(cell[17..], (int)(time % 60));
        cell[19] = (byte)'Z';
        _bytes.Advance(20);
        return this;
    }

    /// <summary>A day: <c>2026-09-07</c>.</summary>
    public CsvRows Date(DateOnly date)
    {
        Separate();
        WriteDate(date, _bytes.GetSpan(10));
        _bytes.Advance(10);
        return this;
    }

    public void EndRow()
    {
        _bytes.GetSpan(1)[0] = (byte)'\n';
        _bytes.Advance(1);
        _inRow = false;
    }

    private static int UnixEpoch { get; } = new DateOnly(1970, 1, 1).DayNumber;

    private static void WriteDate(DateOnly date, Span<byte> cell)
    {
        WriteTwo(cell, date.Year / 100);
        WriteTwo(cell[2..], date.Year % 100);
        cell[4] = (byte)'-';
        WriteTwo(cell[5..], date.Month);
        cell[7] = (byte)'-';
        WriteTwo(cell[8..], date.Day);
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
            _bytes.GetSpan(1)[0] = (byte)',';
            _bytes.Advance(1);
        }
        _inRow = true;
    }
}
