using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAccounting.Standing;

/// <summary>The stretches of days over which nobody's standing changes, and who stood where in each.</summary>
internal sealed class RosterEras
{
    private readonly int[] _starts;
    private readonly Lazy<Era>[] _eras;

    public RosterEras(DistrictRoster roster, Dictionary<string, int> people, RosterSchool[] schools)
    {
        var changes = new SortedSet<int> { Days.First };
        foreach (var assignment in roster.Assignments)
        {
            AddChanges(changes, assignment.Start, assignment.End);
        }
        foreach (var membership in roster.SchoolNetworks)
        {
            AddChanges(changes, membership.Start, membership.End);
        }
        _starts = [.. changes];
        // Ids are looked up once for all eras: a year has dozens, and each goes through every assignment.
        var facts = new Lazy<StandingFacts>(() => new StandingFacts(roster, people, schools));
        _eras = [.. _starts.Select(start => new Lazy<Era>(() => new Era(start, facts.Value)))];
    }

    /// <summary>The number of the era in which a day lies.</summary>
    public int NumberOf(int day)
    {
        var at = Array.BinarySearch(_starts, day);
        return at >= 0 ? at : Math.Max(~at - 1, 0);
    }

    /// <summary>The first day of an era; after the last one, the day after the last that can be written.</summary>
    public int From(int number) => number < _starts.Length ? _starts[number] : Days.Last + 1;

    public Era this[int number] => _eras[number].Value;

    private static void AddChanges(SortedSet<int> changes, DateOnly start, DateOnly? end)
    {
        changes.Add(Days.Of(start));
        if (end is { } last && last < DateOnly.MaxValue)
        {
            changes.Add(Days.Of(last) + 1);
        }
    }
}
