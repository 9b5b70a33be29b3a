namespace Throughline.TimeAccounting.Standing;

/// <summary>Who leads which school on the days of one era, by number: one list for all schools, since a year has many eras.</summary>
internal sealed class SchoolLeaders
{
    private readonly int[] _starts;
    private readonly int[] _people;
    private readonly HashSet<int> _all;

    /// <param name="pairs">Who leads what, in any order; a pair told twice counts once.</param>
    /// <param name="schools">How many schools there are.</param>
    public SchoolLeaders(List<(int School, int Person)> pairs, int schools)
    {
        var sorted = new long[pairs.Count];
        for (var at = 0; at < sorted.Length; at++)
        {
            sorted[at] = (long)pairs[at].School << 32 | (uint)pairs[at].Person;
        }
        Array.Sort(sorted);
        _starts = new int[schools + 1];
        _people = new int[sorted.Length];
        _all = new HashSet<int>(sorted.Length);
        var (kept, school) = (0, 0);
        for (var at = 0; at < sorted.Length; at++)
        {
            if (at > 0 && sorted[at] == sorted[at - 1])
            {
                continue;
            }
            for (; school < sorted[at] >> 32; school++)
            {
                _starts[school + 1] = kept;
            }
            _people[kept++] = (int)sorted[at];
            _all.Add((int)sorted[at]);
        }
        for (; school < schools; school++)
        {
            _starts[school + 1] = kept;
        }
    }

    /// <summary>The leaders of a school, ascending; none where nobody leads it.</summary>
    public ReadOnlySpan<int> Of(int school) => _people.AsSpan(_starts[school].._starts[school + 1]);

    /// <summary>Whether the person leads some school.</summary>
    public bool Has(int person) => _all.Contains(person);
}
