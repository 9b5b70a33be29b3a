using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Confirming;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>An entry whose suggestion counts by the district's rule: nobody has confirmed it yet.</summary>
internal sealed record Accepted(CodedOccurrence One, Engagement Entry)
{
    public string Title => Entry.Summary.Length > 0 ? Entry.Summary : "Untitled";

    /// <summary>Those of some days.</summary>
    public static IReadOnlyList<Accepted> In(AccountedDays days) =>
        [
            .. days
                .Time.Occurrences.Where(one => one.Counts && days.Said.WhoSaid(days.Entry(one)) == AutoAcceptance.Learned)
                .Select(one => new Accepted(one, days.Entry(one))),
        ];
}
