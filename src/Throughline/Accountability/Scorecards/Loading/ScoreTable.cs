using Throughline.Persistence.Imports;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>One table while a file is brought in: what stands there, and what becomes of it.</summary>
internal sealed class ScoreTable<T>(
    Importing importing,
    List<T> stored,
    Func<T, (long School, long Indicator, int Year)> key,
    Func<T, T, bool> isSame
)
    where T : class
{
    private readonly Dictionary<(long, long, int), T> standing = stored.ToDictionary(key);
    private readonly Func<T, long> idOf = typeof(T).GetProperty("Id")!.GetMethod!.CreateDelegate<Func<T, long>>();
    private readonly List<T> added = [];
    private Queue<long> keys = [];
    private int changed;
    private int same;

    public Changes Changes => new(added.Count, changed, same);

    public bool Has((long School, long Indicator, int Year) place) => standing.ContainsKey(place);

    /// <summary>What stands there; null where nothing does.</summary>
    public T? At((long School, long Indicator, int Year) place) => standing.GetValueOrDefault(place);

    /// <summary>Sets keys aside for rows to come.</summary>
    public async Task Reserve(int count, CancellationToken stop) => keys = await importing.Keys<T>(count, stop);

    /// <summary>Takes a row: adds it, or changes the one that stands there.</summary>
    public void Take((long School, long Indicator, int Year) place, Func<long, T> make)
    {
        if (!standing.TryGetValue(place, out var before))
        {
            var row = make(keys.Dequeue());
            added.Add(row);
            importing.Add([row]);
            return;
        }
        var after = make(idOf(before));
        if (isSame(before, after))
        {
            same++;
            return;
        }
        changed++;
        importing.Change(before, after);
    }
}

/// <summary>What became of the rows of one table.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Changed">Ones that said otherwise.</param>
/// <param name="Same">Ones that said so already.</param>
internal sealed record Changes(int Added, int Changed, int Same)
{
    public int Count => Added + Changed;
}
