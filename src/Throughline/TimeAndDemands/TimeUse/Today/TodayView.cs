using NodaTime;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse.Cards;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.Today;

/// <summary>What the page Today shows an ILD between two visits. It begins with the next visit, never with a shortfall.</summary>
internal sealed record TodayView(AccountedDays Days, DateOnly Date, long Now)
{
    public WalkInCard? Card { get; init; }
    public Commitment? Commitment { get; init; }

    /// <summary>The next visit in words: "Luis Moreno at Hawthorne, tomorrow 8:30".</summary>
    public string? Next { get; init; }

    /// <summary>The visit that has just ended and of which nothing was said yet.</summary>
    public VisitWords? Ended { get; init; }

    /// <summary>The visit that did not happen and whose cause is asked for.</summary>
    public VisitWords? Missed { get; init; }
    public IReadOnlyList<UnseenPrincipal> Unseen { get; init; } = [];
    public int Principals { get; init; }

    public WeekTime Week => Days.Week;
    public int Waiting => Days.Time.Occurrences.Count(one => one.Waits);
    public IReadOnlyList<ProtectedHalf> Halves => ProtectedHalf.Of(Days, Now);

    private LocalDateTime Local => Days.District.Index.Zone.Local(Now);

    public string Crumb => $"{Dates.WithWeekday(Local.Date)} · {Dates.Clock(Local.TimeOfDay)}";

    public string Title => Next is null ? "No visit is booked" : $"Next: {Next}";

    public string Lede
    {
        get
        {
            var left = Days.Time.Occurrences.Count(one => one.IsContact && one.Occurrence.Start > Now);
            var visits = left switch
            {
                0 => "No more visits stand in this week.",
                1 => "One visit is left this week.",
                _ => $"{Counts.Capital(Counts.InWords(left))} visits are left this week.",
            };
            var rest = Days
                .Time.Occurrences.Where(one => one.Counts && one.Occurrence.Start > Now && one.Day == Date)
                .Select(one => one.Occurrence)
                .FirstOrDefault();
            return rest is null
                ? visits
                : $"{visits} Next in your calendar today: {Days.District.Index.Zone.Between(rest.Start, rest.End)}, {rest.Entry.Summary}.";
        }
    }

    /// <summary>How the week stands toward the ILD's own goal, in hours and kindly.</summary>
    public string Standing
    {
        get
        {
            if (Week.CountedSeconds == 0)
            {
                return "Nothing is counted in this week yet.";
            }
            if (Commitment is not { } own)
            {
                return "Both shares, of everything that counts this week.";
            }
            var part = own.Part(Week.WithPrincipals.ToDouble(), Week.Instruction.ToDouble());
            var missing = own.Goal!.Value * Week.CountedSeconds - part;
            return missing <= 0
                ? $"The {own.Percent}% you set yourself are kept so far."
                : $"{Durations.Of(missing)} short of the {own.Percent}% you set yourself; only you see that.";
        }
    }

    public IEnumerable<string> Taken =>
        Days.Time.Breaks.Select(taken =>
        {
            var occurrence = taken.Meeting.Occurrence;
            var zone = Days.District.Index.Zone;
            var by = taken.Unit.Length > 0 ? taken.Unit : "somebody else";
            return $"{zone.Local(occurrence.Start).DayOfWeek} {zone.Between(occurrence.Start, occurrence.End)}: {CauseWords.Of(taken.Meeting.Code!.Focus)}, called by {by}.";
        });

    public string ProtectedToday
    {
        get
        {
            var zone = Days.District.Index.Zone;
            var today = Days.Time.ProtectedStretches.Where(stretch => zone.DayOf(stretch.Start) == Date).ToList();
            return today.Count == 0
                ? "Nothing is protected today."
                : $"Protected today: {string.Join(", ", today.Select(stretch => zone.Between(stretch.Start, stretch.End)))}.";
        }
    }
}

/// <summary>A visit in words, and its entry.</summary>
/// <param name="Entry">The entry's key.</param>
/// <param name="Words">"Fulton, 10:30 to 12:00".</param>
/// <param name="Names">With whom.</param>
internal sealed record VisitWords(long Entry, string Words, string Names)
{
    /// <summary>The principals' cards, to write a line of notes on; none while no module has such a page.</summary>
    public IReadOnlyList<(string Name, string Href)> Cards { get; init; } = [];
}

/// <summary>A principal who has not been seen for three weeks.</summary>
/// <param name="Name">Who.</param>
/// <param name="School">Where.</param>
/// <param name="Days">Since the last contact; null without any.</param>
/// <param name="Next">When the next is booked; null for not.</param>
internal sealed record UnseenPrincipal(string Name, string School, int? Days, string? Next);
