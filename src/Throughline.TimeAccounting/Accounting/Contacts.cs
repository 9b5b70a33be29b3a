using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Contacts with each own principal: a counted occurrence of a quarter of an hour or more, in the window in which it starts.</summary>
internal static class Contacts
{
    /// <summary>One row for every principal who was the ILD's own on some day of the window, those without a contact too.</summary>
    /// <param name="starting">Occurrences that start in the window, in order of start.</param>
    /// <param name="window">The days.</param>
    /// <param name="end">The instant after them.</param>
    /// <param name="coder">Whose principals they are, and what places are.</param>
    /// <param name="index">The district.</param>
    public static List<PrincipalContact> Of(
        IEnumerable<CodedOccurrence> starting,
        Window window,
        long end,
        Coder coder,
        RosterIndex index
    )
    {
        var own = new SortedSet<int>();
        IldStanding? before = null;
        for (var day = window.FirstDay; day <= window.LastDay; day++)
        {
            var standing = coder.StandingOn(day);
            if (!ReferenceEquals(standing, before))
            {
                own.UnionWith(standing.Principals);
            }
            before = standing;
        }
        var met = own.ToDictionary(principal => principal, _ => new List<CodedOccurrence>());
        foreach (var contact in starting.Where(one => one.IsContact))
        {
            foreach (var principal in contact.Code!.Principals)
            {
                if (met.TryGetValue(principal, out var theirs))
                {
                    theirs.Add(contact);
                }
            }
        }
        return [.. own.Select(principal => Row(index.People[principal].Id, met[principal], end, coder))];
    }

    private static PrincipalContact Row(string principal, List<CodedOccurrence> contacts, long end, Coder coder) =>
        new()
        {
            PrincipalId = principal,
            Count = contacts.Count,
            Seconds = contacts.Sum(contact => Math.Min(contact.Occurrence.End, end) - contact.Occurrence.Start),
            First = contacts.Count > 0 ? contacts[0].Occurrence.Start : null,
            Last = contacts.Count > 0 ? contacts[^1].Occurrence.Start : null,
            LongestGapDays = LongestGap(contacts),
            AtSchool = contacts.Count(contact => coder.IsAtOwnSchool(contact.Occurrence.Entry, contact.DayNumber)),
            Online = contacts.Count(contact => IsOnline(contact, coder)),
        };

    private static int? LongestGap(List<CodedOccurrence> contacts)
    {
        int? longest = null;
        for (var at = 1; at < contacts.Count; at++)
        {
            longest = Math.Max(longest ?? 0, contacts[at].DayNumber - contacts[at - 1].DayNumber);
        }
        return longest;
    }

    private static bool IsOnline(CodedOccurrence contact, Coder coder)
    {
        var entry = contact.Occurrence.Entry;
        return coder.IsOnline(entry) && !coder.IsAtOwnSchool(entry, contact.DayNumber);
    }
}
