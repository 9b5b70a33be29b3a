namespace Throughline.Demo.Year;

/// <summary>Throws that depend on their name alone (FNV-1a, then SplitMix64): one more throw elsewhere changes none of them.</summary>
internal sealed class Dice(string name)
{
    private ulong _state = Seed(name);

    /// <summary>From 0 to <paramref name="sides"/> - 1.</summary>
    public int Next(int sides)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public bool Falls(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>The same things in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> things)
    {
        var order = things.ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }

    private static ulong Seed(string name) =>
        name.Aggregate(0xCBF29CE484222325, (hash, letter) => (hash ^ letter) * 0x100000001B3);
}
