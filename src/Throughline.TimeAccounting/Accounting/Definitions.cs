using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>One calendar counted in the ways in which studies have counted a leader's time. All in seconds, overlaps once.</summary>
/// <param name="Counted">All counted time.</param>
/// <param name="WithPrincipals">In entries with one or more own principals.</param>
/// <param name="InSchoolsOrWithGroups">In entries at an own school, or with several own principals together.</param>
/// <param name="InSchools">In entries at an own school.</param>
public sealed record Definitions(long Counted, long WithPrincipals, long InSchoolsOrWithGroups, long InSchools)
{
    /// <summary>Counts an account that was worked out before.</summary>
    /// <param name="index">The district.</param>
    /// <param name="rules">Its Focus rules.</param>
    /// <param name="time">The account; its whole window is counted.</param>
    /// <exception cref="ArgumentException">The roster no longer has the ILD.</exception>
    public static Definitions Of(RosterIndex index, FocusRuleSet rules, IldTime time)
    {
        var ild =
            index.Person(time.IldId)
            ?? throw new ArgumentException($"The roster has nobody with the id \"{time.IldId}\".", nameof(time));
        var coder = new Coder(index, rules, ild);
        var (from, to) = index.Zone.Instants(time.Window);
        var counted = time.Occurrences.Where(one => one.IsCounted).ToList();
        long Seconds(Func<CodedOccurrence, bool> within) =>
            IntervalSet.Of(counted.Where(within).Select(one => (one.Occurrence.Start, one.Occurrence.End))).Length(from, to);
        bool AtSchool(CodedOccurrence one) => coder.IsAtOwnSchool(one.Occurrence.Entry, one.DayNumber);
        return new(
            Seconds(_ => true),
            Seconds(one => one.Code!.IsWithPrincipals),
            Seconds(one => one.Code!.With == With.Principals || AtSchool(one)),
            Seconds(AtSchool)
        );
    }
}
