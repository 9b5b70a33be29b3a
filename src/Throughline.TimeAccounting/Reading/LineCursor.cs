using System.Runtime.CompilerServices;

namespace Throughline.TimeAccounting.Reading;

/// <summary>Walks the physical lines of a file and joins folded ones only when they are wanted.</summary>
internal ref struct LineCursor
{
    // The longest property name that the rules read is X-MICROSOFT-CDO-BUSYSTATUS.
    private const int LongestName = 26;
    private readonly ReadOnlySpan<byte> _file;
    private readonly int _maxLine;
    private byte[] _scratch;
    private int _next;
    private int _start;
    private int _end;
    private int _joined = -1;
    private bool _joinedTooLong;

    public LineCursor(ReadOnlySpan<byte> file, int maxLine)
    {
        _file = file;
        _maxLine = maxLine;
        _scratch = [];
    }

    /// <summary>Number of the physical line at which the current logical line begins, from 1.</summary>
    public int Line { get; private set; }

    private int LinesBehind { get; set; }

    /// <summary>The current logical line as far as its first fold, and further where the fold is in the name: enough to see which property it is.</summary>
    public readonly ReadOnlySpan<byte> Head => _joined < 0 ? _file[_start.._end] : _scratch.AsSpan(0, _joined);

    /// <summary>Moves to the next logical line; false at the end of the file.</summary>
    public bool MoveNext()
    {
        _joined = -1;
        do
        {
            if (_next >= _file.Length)
            {
                return false;
            }
            Step(out _start, out _end);
        } while (_end > _start && IsFold(_file[_start]) && LinesBehind > 1);
        Line = LinesBehind;
        if (_end - _start <= LongestName && _next < _file.Length && IsFold(_file[_next]))
        {
            JoinName();
        }
        return true;
    }

    /// <summary>The whole logical line, unfolded.</summary>
    /// <param name="tooLong">True when it is over the limit; then what is returned is cut there.</param>
    public ReadOnlySpan<byte> Unfold(out bool tooLong)
    {
        if (_joined >= 0)
        {
            tooLong = _joinedTooLong;
            return Head;
        }
        tooLong = _end - _start > _maxLine;
        if (_next >= _file.Length || !IsFold(_file[_next]) || tooLong)
        {
            return Head;
        }
        var length = 0;
        Append(Head, ref length);
        while (_next < _file.Length && IsFold(_file[_next]))
        {
            Step(out var start, out var end);
            if (length + (end - start) > _maxLine)
            {
                tooLong = true;
                break;
            }
            Append(_file[(start + 1)..end], ref length);
        }
        return _scratch.AsSpan(0, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFold(byte first) => first is (byte)' ' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step(out int start, out int end)
    {
        start = _next;
        var length = _file[start..].IndexOf((byte)'\n');
        end = length < 0 ? _file.Length : start + length;
        _next = length < 0 ? _file.Length : end + 1;
        if (end > start && _file[end - 1] == '\r')
        {
            end--;
        }
        LinesBehind++;
    }

    // Some programs fold a line right after the name of its property.
    private void JoinName()
    {
        if (_file[_start.._end].IndexOfAny((byte)':', (byte)';') < 0)
        {
            _joined = Unfold(out _joinedTooLong).Length;
        }
    }

    private void Append(ReadOnlySpan<byte> part, ref int length)
    {
        if (length + part.Length > _scratch.Length)
        {
            Array.Resize(ref _scratch, Math.Max(1024, (length + part.Length) * 2));
        }
        part.CopyTo(_scratch.AsSpan(length));
        length += part.Length;
    }
}
