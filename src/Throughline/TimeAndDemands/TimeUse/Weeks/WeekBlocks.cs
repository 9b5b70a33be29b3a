using NodaTime;
using Throughline.Shell.Figures;
using Throughline.Shell.Weeks;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>A week's entries as the calendar draws them.</summary>
/// <param name="days">The week.</param>
/// <param name="now">The present, in seconds from 1970-01-01 UTC.</param>
/// <param name="withWords">False for another reader: times and groups only, no title, place or name.</param>
internal sealed class WeekBlocks(AccountedDays days, long now, bool withWords)
{
    private const int WorkingDays = 5;
    private const int DaysOfWeek = 7;
    private const int MinutesOfDay = 24 * 60;

    private readonly DistrictZone _zone = days.District.Index.Zone;

    /// <summary>False where private entries are not shown at all.</summary>
    public bool WithPrivate { get; init; } = true;

    public WeekCalendar Calendar()
    {
        var blocks = Blocks().ToList();
        var shown = blocks.Count == 0 ? WorkingDays : Math.Max(WorkingDays, blocks.Max(block => block.Day) + 1);
        return new WeekCalendar([.. Enumerable.Range(0, Math.Min(shown, DaysOfWeek)).Select(day => Day(day, blocks))]);
    }

    private CalendarDay Day(int number, List<(int Day, CalendarBlock Block)> blocks)
    {
        var date = LocalDate.FromDateOnly(days.Time.Window.From).PlusDays(number);
        var guards = days
            .Time.ProtectedStretches.SelectMany(stretch => Pieces(stretch.Start, stretch.End))
            .Where(piece => piece.Day == number)
            .Select(piece => piece.Stretch)
            .ToList();
        var taken = Merged(
            days.Time.Breaks.SelectMany(taken => Pieces(taken.Meeting.Occurrence.Start, taken.Meeting.Occurrence.End))
                .Where(piece => piece.Day == number)
                .Select(piece => piece.Stretch)
        );
        var local = _zone.Local(now);
        var isToday = local.Date == date;
        return new CalendarDay(date, [.. blocks.Where(block => block.Day == number).Select(block => block.Block)])
        {
            Protected = guards,
            Taken = taken,
            Now = isToday ? local.Hour * 60 + local.Minute : null,
            Note = Note(date, isToday, guards, taken),
        };
    }

    private string Note(LocalDate date, bool isToday, List<Stretch> guards, List<Stretch> taken)
    {
        var holiday = days.District.Index.Roster.Holidays.FirstOrDefault(day => day.Date == date.ToDateOnly());
        var away = days.Time.Occurrences.Any(one =>
            one.State == OccurrenceState.AllDay
            && one.Occurrence.Entry.SaysLeave
            && one.Occurrence.FirstDate <= date.ToDateOnly()
            && one.Occurrence.EndDate > date.ToDateOnly()
        );
        var lost = taken.Sum(piece =>
            guards.Sum(guard => Math.Max(0, Math.Min(guard.End, piece.End) - Math.Max(guard.Start, piece.Start)))
        );
        string?[] parts =
        [
            isToday ? "today" : null,
            holiday?.Name,
            away ? "leave" : null,
            guards.Count == 0 ? null
            : guards.TrueForAll(guard => guard.End <= 12 * 60) ? "morning protected"
            : "protected",
            lost > 0 ? $"{Durations.Of(lost * 60)} taken" : null,
        ];
        return Counts.Capital(string.Join("; ", parts.Where(part => part is not null)));
    }

    private IEnumerable<(int Day, CalendarBlock Block)> Blocks()
    {
        var displaced = days.Time.Displaced.ToLookup(visit => visit.Visit.Occurrence, ReferenceEqualityComparer.Instance);
        foreach (var one in days.Time.Occurrences)
        {
            var occurrence = one.Occurrence;
            var isLost = one.State == OccurrenceState.Cancelled && displaced.Contains(occurrence);
            if (one.State == OccurrenceState.Counted || (one.State == OccurrenceState.Private && WithPrivate) || isLost)
            {
                var note =
                    isLost ? Lost(displaced[occurrence].First())
                    : occurrence.Start > now ? "planned"
                    : "";
                foreach (var (day, stretch) in Pieces(occurrence.Start, occurrence.End))
                {
                    yield return (day, Block(one, stretch, note, isLost));
                }
            }
        }
        foreach (
            var bumped in days
                .Time.Displaced.Where(visit => visit.Kind == DisplacedKind.Bumped)
                .DistinctBy(visit => visit.Visit)
        )
        {
            foreach (var (day, stretch) in Pieces(bumped.Start, bumped.End))
            {
                yield return (day, Block(bumped.Visit, stretch, Lost(bumped), isOff: true));
            }
        }
    }

    private CalendarBlock Block(CodedOccurrence one, Stretch stretch, string note, bool isOff) =>
        new(stretch.Start, stretch.End, Title(one), one.Group)
        {
            Note = one.Group is null ? "only start and end are kept" : note,
            IsOff = isOff,
            Href =
                !withWords || one.Group is null ? null
                : one.Waits ? $"#entry-{days.Entry(one).Id}"
                : null,
        };

    private string Title(CodedOccurrence one)
    {
        if (one.Group is not { } group)
        {
            return "Private";
        }
        return !withWords ? group.Label
            : one.Occurrence.Entry.Summary.Length > 0 ? one.Occurrence.Entry.Summary
            : "Untitled";
    }

    private string Lost(DisplacedVisit visit)
    {
        var cause = days.Causes.Of(visit);
        var words = cause.Focus is null ? "cause not known yet" : CauseWords.Of(cause.Focus);
        return visit.Kind == DisplacedKind.Bumped
            ? $"moved to {_zone.Local(visit.Visit.Occurrence.Start).DayOfWeek}: {words}"
            : $"did not take place: {words}";
    }

    // What crosses midnight is drawn on both days.
    private IEnumerable<(int Day, Stretch Stretch)> Pieces(long start, long end)
    {
        var monday = LocalDate.FromDateOnly(days.Time.Window.From);
        var (from, to) = (_zone.Local(start), _zone.Local(end));
        for (var date = from.Date; date <= to.Date; date = date.PlusDays(1))
        {
            var first = date == from.Date ? from.Hour * 60 + from.Minute : 0;
            var last = date == to.Date ? to.Hour * 60 + to.Minute : MinutesOfDay;
            var day = Period.DaysBetween(monday, date);
            if (last > first && day is >= 0 and < DaysOfWeek)
            {
                yield return (day, new Stretch(first, last));
            }
        }
    }

    private static List<Stretch> Merged(IEnumerable<Stretch> pieces)
    {
        var merged = new List<Stretch>();
        foreach (var piece in pieces.OrderBy(piece => piece.Start))
        {
            if (merged.Count > 0 && piece.Start <= merged[^1].End)
            {
                merged[^1] = new Stretch(merged[^1].Start, Math.Max(merged[^1].End, piece.End));
            }
            else
            {
                merged.Add(piece);
            }
        }
        return merged;
    }
}
