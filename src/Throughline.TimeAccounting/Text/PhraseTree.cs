using System.Runtime.InteropServices;

namespace Throughline.TimeAccounting.Text;

/// <summary>Finds many phrases in a text at once: the work grows with the text, not with the number of phrases.</summary>
/// <param name="letters">About how many letters the phrases have together; room is made for as many at once, but not for more than a large city's.</param>
internal sealed class PhraseTree(long letters = 0)
{
    private const int MostRoom = 1 << 17;
    private readonly Dictionary<long, int> _next = new((int)Math.Min(letters, MostRoom));
    private readonly Dictionary<int, List<int>> _ends = [];
    private int _nodes = 1;

    /// <summary>Adds a folded phrase under a number; an empty phrase is never found.</summary>
    public void Add(string phrase, int number)
    {
        if (phrase.Length == 0)
        {
            return;
        }
        var node = 0;
        foreach (var letter in phrase)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, Step(node, letter), out var known);
            next = known ? next : _nodes++;
            node = next;
        }
        ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(_ends, node, out _);
        (numbers ??= []).Add(number);
    }

    /// <summary>Adds every whole-word place of every phrase to the hits, in no order.</summary>
    public void Find(string text, List<Hit> hits)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (start > 0 && Folding.IsWordAt(text, start - 1))
            {
                continue;
            }
            var node = 0;
            for (var at = start; at < text.Length && _next.TryGetValue(Step(node, text[at]), out node); at++)
            {
                if (_ends.TryGetValue(node, out var numbers) && (at + 1 == text.Length || !Folding.IsWordAt(text, at + 1)))
                {
                    foreach (var number in numbers)
                    {
                        hits.Add(new Hit(start, at + 1, number));
                    }
                }
            }
        }
    }

    // One number rather than a pair: hashing it is most of the work of a search.
    private static long Step(int node, char letter) => (long)node << 16 | letter;

    /// <summary>A phrase found: where it starts, where it ends (not included), and its number.</summary>
    internal readonly record struct Hit(int Start, int End, int Number)
    {
        public int Length => End - Start;
    }
}
