namespace Throughline.Access;

/// <summary>The people of one reader, those toward whom the same seats are held together: a chief of many holds few different sets, and a rule is asked once for each.</summary>
internal sealed class PeopleBySeats
{
    private readonly List<(HashSet<Seat> Seats, List<long> People)> groups = [];

    /// <param name="people">The seats held toward each person.</param>
    public PeopleBySeats(ILookup<long, Seat> people)
    {
        var known = new Dictionary<ulong, List<long>>();
        foreach (var person in people)
        {
            var set = person.Aggregate(0UL, (set, seat) => set | 1UL << (int)seat);
            if (!known.TryGetValue(set, out var same))
            {
                known.Add(set, same = []);
                groups.Add(([.. person], same));
            }
            same.Add(person.Key);
        }
    }

    /// <summary>Those of whose seats the rule says yes.</summary>
    public IReadOnlyCollection<long> Where(Func<IReadOnlySet<Seat>, bool> rule) =>
        [.. groups.Where(group => rule(group.Seats)).SelectMany(group => group.People)];
}
