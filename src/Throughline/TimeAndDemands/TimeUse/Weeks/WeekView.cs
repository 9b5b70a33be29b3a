using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using Throughline.Shell.Weeks;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Throughline.TimeAndDemands.TimeUse.Confirming;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>What the page Week shows of one ILD's week.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Today">Today in the district.</param>
/// <param name="Days">The account; null for a reader who sees the redacted view only.</param>
internal sealed record WeekView(DateOnly Monday, DateOnly Today, AccountedDays? Days)
{
    public bool IsOwn { get; init; }

    /// <summary>When it was put together, in seconds from 1970-01-01 UTC.</summary>
    public long Shown { get; init; }

    /// <summary>Seconds that Throughline itself has taken of the ILD this week.</summary>
    public long Spent { get; init; }
    public long? Of { get; init; }

    /// <summary>Whose week it is, where it is not the reader's own.</summary>
    public string Whose { get; init; } = "";

    /// <summary>The reader keeps the calendar for that ILD, and sees nothing private in it.</summary>
    public bool IsDelegate { get; init; }

    /// <summary>What was accepted by the district's rule and not by a person.</summary>
    public IReadOnlyList<Accepted> Accepted { get; init; } = [];

    /// <summary>The ILDs between whom a delegate can choose.</summary>
    public IReadOnlyList<(long Id, string Name)> Kept { get; init; } = [];

    /// <summary>For the redacted view: minutes by group and nothing else.</summary>
    public WeekOfTime? Redacted { get; init; }
    public WeekCalendar? Calendar { get; init; }
    public Commitment? Commitment { get; init; }
    public IReadOnlyList<Waiting> Waiting { get; init; } = [];
    public IReadOnlyList<Overlap> Overlaps { get; init; } = [];
    public IReadOnlyList<SelectListItem> Principals { get; init; } = [];
    public IReadOnlyList<SharedWith> Shares { get; init; } = [];

    public WeekTime Week => Days!.Week;

    public string Range => Dates.Range(LocalDate.FromDateOnly(Monday), LocalDate.FromDateOnly(Monday).PlusDays(4));

    public bool IsThisWeek => LocalTimes.MondayOf(Today) == Monday;

    public string Address(int weeks) => Href(Monday.AddDays(7 * weeks), "");

    public string Entries(string show) => Href(Monday, $"/entries/{show}");

    /// <summary>Both figures as a finding.</summary>
    public string Title =>
        Week.CountedSeconds == 0
            ? "Nothing is counted in this week yet"
            : $"{Week.Shares(null).WithPrincipalsPercent} with principals, {Week.Shares(null).OnInstructionPercent} on instructional leadership";

    /// <summary>What there is to know besides, in one sentence.</summary>
    public string Lede
    {
        get
        {
            var parts = new List<string>();
            if (DisplacedVisits.Count > 0)
            {
                parts.Add(
                    $"{Counts.InWords(DisplacedVisits.Count)} {(DisplacedVisits.Count == 1 ? "visit was" : "visits were")} displaced"
                );
            }
            if (Overlaps.Count > 0)
            {
                parts.Add(
                    $"{Counts.InWords(Overlaps.Count)} {(Overlaps.Count == 1 ? "overlap is" : "overlaps are")} in the calendar"
                );
            }
            parts.Add(
                Waiting.Count == 0 ? "everything is confirmed"
                : Waiting.Count == 1 ? "one entry is to confirm"
                : $"{Counts.InWords(Waiting.Count)} entries are to confirm"
            );
            return Counts.Capital(
                string.Join(", ", parts.Take(parts.Count - 1)) + (parts.Count > 1 ? ", and " : "") + parts[^1] + "."
            );
        }
    }

    /// <summary>One for each visit, though it may have been with several principals.</summary>
    public IReadOnlyList<IGrouping<CodedOccurrence, DisplacedVisit>> DisplacedVisits =>
        [.. Days!.Time.Displaced.GroupBy(visit => visit.Visit)];

    /// <summary>The week as if every suggestion were accepted; null where nothing is suggested.</summary>
    public WeekTime? IfAccepted
    {
        get
        {
            var codes = Waiting
                .Where(one => one.Suggestion is not null)
                .ToDictionary(one => one.Entry.Id, one => new PersonCode(null, one.Suggestion!.Focus, null));
            return codes.Count == 0 ? null : Days!.WeekIf(codes);
        }
    }

    private string Href(DateOnly monday, string below) =>
        $"/week/{Dates.Iso(LocalDate.FromDateOnly(monday))}{below}{(Of is { } other ? $"?of={other}" : "")}";
}
