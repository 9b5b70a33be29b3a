using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>Two entries of different codes at the same time; until the ILD says otherwise each has its part of the shared time.</summary>
internal sealed record Overlap(CodedOccurrence First, CodedOccurrence Second)
{
    public long Start => Math.Max(First.Occurrence.Start, Second.Occurrence.Start);
    public long End => Math.Min(First.Occurrence.End, Second.Occurrence.End);

    /// <summary>Those of a week, in order of time.</summary>
    public static IReadOnlyList<Overlap> Of(IldTime time)
    {
        var counted = time.Occurrences.Where(one => one.Counts).OrderBy(one => one.Occurrence.Start).ToList();
        var found = new List<Overlap>();
        for (var at = 0; at < counted.Count; at++)
        {
            for (var next = at + 1; next < counted.Count && counted[next].Occurrence.Start < counted[at].Occurrence.End; next++)
            {
                if ((counted[at].Code!.With, counted[at].Code!.Focus) != (counted[next].Code!.With, counted[next].Code!.Focus))
                {
                    found.Add(new Overlap(counted[at], counted[next]));
                }
            }
        }
        return found;
    }
}
