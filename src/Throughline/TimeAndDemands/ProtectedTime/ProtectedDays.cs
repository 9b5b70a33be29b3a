using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>A stretch of one day's clock.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End, not included.</param>
internal readonly record struct DayPart(TimeOnly From, TimeOnly To)
{
    /// <summary>Its length in hours.</summary>
    public double Hours => (To - From).TotalHours;
}

/// <summary>When nobody is to be pulled out of schools, from the district's dated weekly rules.</summary>
/// <remarks>What an ILD declares in their own calendar, and their leave, are known to their account alone and not to this.</remarks>
internal sealed class ProtectedDays(DistrictRoster roster)
{
    private const int DaysOfWeek = 7;
    private readonly HashSet<DateOnly> holidays = [.. roster.Holidays.Select(holiday => holiday.Date)];

    /// <summary>Whether the district works that day.</summary>
    public bool IsWorked(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The protected parts of a day, in order, not overlapping; none on a holiday.</summary>
    /// <param name="day">The day.</param>
    /// <param name="networks">Roster keys of the networks meant, besides the rules for all.</param>
    public IReadOnlyList<DayPart> On(DateOnly day, IReadOnlyCollection<string> networks) =>
        holidays.Contains(day) ? [] : Merge(Rules(day, networks).Where(rule => !rule.ExceptDates.Contains(day)));

    /// <summary>Hours of a week by the rules in force on a day, exceptions and holidays aside.</summary>
    public double HoursOfWeek(DateOnly day, IReadOnlyCollection<string> networks) =>
        Enumerable
            .Range(1, DaysOfWeek)
            .Sum(weekday =>
                Merge(roster.Protected.Where(rule => rule.Weekday == weekday && InForce(rule, day) && Concerns(rule, networks)))
                    .Sum(part => part.Hours)
            );

    /// <summary>Roster keys of the networks that a person leads on a day.</summary>
    public IReadOnlyCollection<string> NetworksOf(string person, DateOnly day) =>
        [
            .. roster
                .Assignments.Where(one =>
                    one.Kind == AssignmentKind.LeadsNetwork && one.PersonId == person && one.Start <= day && !(one.End < day)
                )
                .Select(one => one.TargetId),
        ];

    private IEnumerable<ProtectedRule> Rules(DateOnly day, IReadOnlyCollection<string> networks)
    {
        var weekday = ((int)day.DayOfWeek + 6) % DaysOfWeek + 1;
        return roster.Protected.Where(rule => rule.Weekday == weekday && InForce(rule, day) && Concerns(rule, networks));
    }

    private static bool InForce(ProtectedRule rule, DateOnly day) => !(day < rule.ValidFrom) && !(day > rule.ValidTo);

    private static bool Concerns(ProtectedRule rule, IReadOnlyCollection<string> networks) =>
        rule.NetworkId.Length == 0 || networks.Contains(rule.NetworkId);

    private List<DayPart> Merge(IEnumerable<ProtectedRule> rules)
    {
        var parts = rules
            .Select(rule => new DayPart(rule.From ?? roster.District.WorkdayStart, rule.To ?? roster.District.WorkdayEnd))
            .Where(part => part.To > part.From)
            .OrderBy(part => part.From);
        var merged = new List<DayPart>();
        foreach (var part in parts)
        {
            if (merged.Count > 0 && part.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = part.To > merged[^1].To ? part.To : merged[^1].To };
            }
            else
            {
                merged.Add(part);
            }
        }
        return merged;
    }
}
