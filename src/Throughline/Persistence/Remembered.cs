using System.Collections.Concurrent;

namespace Throughline.Persistence;

/// <summary>
/// Answers kept for five seconds at most, and not beyond a save in this process that could change them: the sixty seconds in which a
/// change of role must be felt on every node leave room for that, and most requests then ask the database nothing about their reader.
/// </summary>
internal sealed class Remembered<TKey, TAnswer>(Freshness freshness)
    where TKey : notnull
{
    private const int Most = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TKey, (TAnswer Answer, long Raised, long At)> kept = new();

    /// <summary>The answer, asked for if none is fresh.</summary>
    public async ValueTask<TAnswer> Get(TKey key, Func<Task<TAnswer>> ask)
    {
        var raised = freshness.Now;
        if (
            kept.TryGetValue(key, out var found)
            && found.Raised == raised
            && TimeProvider.System.GetElapsedTime(found.At) < Kept
        )
        {
            return found.Answer;
        }
        var at = TimeProvider.System.GetTimestamp();
        var answer = await ask();
        if (kept.Count >= Most)
        {
            kept.Clear();
        }
        kept[key] = (answer, raised, at);
        return answer;
    }
}
