namespace Throughline.TimeAndDemands.TimeUse.Today;

/// <summary>A protected morning or afternoon of the week.</summary>
internal sealed record ProtectedHalf(string Name, bool IsTaken, bool IsAhead)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Those of a week, in order of time.</summary>
    public static IReadOnlyList<ProtectedHalf> Of(AccountedDays days, long now)
    {
        var zone = days.District.Index.Zone;
        var halves = new List<ProtectedHalf>();
        foreach (var (start, end) in days.Time.ProtectedStretches)
        {
            var noon = zone.InstantOf(zone.DayOf(start), Noon);
            foreach (var (from, to, part) in new[] { (start, Math.Min(end, noon), "am"), (Math.Max(start, noon), end, "pm") })
            {
                if (from < to)
                {
                    var isTaken = days.Time.Breaks.Any(taken =>
                        taken.Meeting.Occurrence.Start < to && taken.Meeting.Occurrence.End > from
                    );
                    halves.Add(new($"{zone.Local(from).DayOfWeek.ToString()[..3]} {part}", isTaken, from > now));
                }
            }
        }
        return halves;
    }
}
