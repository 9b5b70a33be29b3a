using Throughline.TimeAccounting.Recurrence;

namespace Throughline.TimeAccounting.Zones;

/// <summary>A STANDARD or DAYLIGHT part of a VTIMEZONE.</summary>
internal sealed class Observance
{
    /// <summary>Local start of the first, in seconds, on the clock of <see cref="OffsetFrom"/>.</summary>
    public long Start { get; set; }

    /// <summary>Seconds from UTC before it begins.</summary>
    public int OffsetFrom { get; set; }

    /// <summary>Seconds from UTC while it lasts.</summary>
    public int OffsetTo { get; set; }

    public List<RecurrenceRule> Rules { get; } = [];

    public List<long> Dates { get; } = [];

    /// <summary>Every local start before <paramref name="end"/>, at most as many as asked.</summary>
    public IEnumerable<long> Starts(long end, int most)
    {
        if (most <= 0)
        {
            return [];
        }
        var starts = new List<long>(Dates) { Start };
        foreach (var rule in Rules.Take(most))
        {
            if (starts.Count >= most)
            {
                break;
            }
            var until = rule.Until is { } last ? last.Local + (last.IsUtc ? OffsetFrom : 0) : long.MaxValue;
            new Expansion(rule, Start, false, new StepBudget(int.MaxValue).ForRule(2 * most)).TryRun(Start, end, until, starts);
        }
        return starts.Where(start => start < end).Distinct().Take(most);
    }
}
