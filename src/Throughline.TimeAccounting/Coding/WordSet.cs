namespace Throughline.TimeAccounting.Coding;

/// <summary>Some of the rules' words, by number, one bit each: whether a text has any of a rule's words is asked for every event and rule.</summary>
internal readonly struct WordSet
{
    private const int Size = 64;
    private readonly ulong[] _bits;

    public WordSet(IEnumerable<int> numbers)
    {
        _bits = [];
        foreach (var number in numbers)
        {
            if (number / Size >= _bits.Length)
            {
                Array.Resize(ref _bits, number / Size + 1);
            }
            _bits[number / Size] |= 1UL << number % Size;
        }
    }

    public bool IsEmpty => _bits.Length == 0;

    public bool Overlaps(WordSet other)
    {
        var shared = Math.Min(_bits.Length, other._bits.Length);
        for (var at = 0; at < shared; at++)
        {
            if ((_bits[at] & other._bits[at]) != 0)
            {
                return true;
            }
        }
        return false;
    }
}
