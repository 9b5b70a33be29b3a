using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>From an ILD's occurrences to the account of their time: every rule of time.md, in its order.</summary>
public static class TimeAccount
{
    /// <summary>Accounts for one ILD's time.</summary>
    /// <param name="index">The district.</param>
    /// <param name="rules">Its Focus rules.</param>
    /// <param name="ildId">The ILD; must be in the roster.</param>
    /// <param name="occurrences">Everything that touches the window, in any order; more does no harm.</param>
    /// <param name="window">The days.</param>
    /// <exception cref="ArgumentException">The roster has no such person.</exception>
    public static IldTime For(
        RosterIndex index,
        FocusRuleSet rules,
        string ildId,
        IReadOnlyList<Occurrence> occurrences,
        Window window
    )
    {
        var ild =
            index.Person(ildId)
            ?? throw new ArgumentException($"The roster has nobody with the id \"{ildId}\".", nameof(ildId));
        var coder = new Coder(index, rules, ild);
        var zone = index.Zone.Rules();
        var (from, to) = (zone.ToUtc(window.FirstDay * 86_400L), zone.ToUtc((window.LastDay + 1) * 86_400L));
        var all = InOrder(occurrences, coder, zone);
        var inside = all.Where(one => IsInside(one.Occurrence, window, from, to)).ToList();
        var days = new DistrictDays(window, index.Roster, zone, inside);
        var protectedTime = ProtectedTime.Of(days, index.Roster, coder, inside);
        var counted = inside.Where(one => one.IsCounted).ToList();
        var breakers = Breakers(counted, protectedTime, from, to, coder);
        var displaced = new Displacements(all, coder).Of(all, from, to);
        var starting = inside.Where(one => one.Occurrence.Start >= from && one.Occurrence.Start < to);
        return new IldTime
        {
            IldId = ildId,
            Window = window,
            Occurrences = inside,
            Weeks = Weeks(days, from, to, inside, counted, protectedTime, breakers, displaced),
            Contacts = Contacts.Of(starting, window, to, coder, index),
            Breaks =
            [
                .. breakers.Select(one => new ProtectedBreak(
                    one,
                    coder.CallerOf(one.Occurrence.Entry),
                    coder.UnitOf(one.Occurrence.Entry),
                    one.Pulls
                )),
            ],
            Displaced = displaced,
            ProtectedStretches = protectedTime.And(IntervalSet.Of([(from, to)])).Stretches,
        };
    }

    private static CodedOccurrence[] InOrder(IReadOnlyList<Occurrence> occurrences, Coder coder, ZoneRules zone)
    {
        var coded = new CodedOccurrence[occurrences.Count];
        var starts = new long[coded.Length];
        for (var at = 0; at < coded.Length; at++)
        {
            coded[at] = Coded(occurrences[at], coder, zone);
            starts[at] = occurrences[at].Start;
        }
        Array.Sort(starts, coded);
        return coded;
    }

    private static CodedOccurrence Coded(Occurrence occurrence, Coder coder, ZoneRules zone)
    {
        var day = Days.OfSeconds(occurrence.IsAllDay ? occurrence.Start : zone.ToLocal(occurrence.Start));
        var code = occurrence.IsAllDay || occurrence.Entry.IsPrivate ? null : coder.Code(occurrence, day);
        return new CodedOccurrence(occurrence, OccurrenceStates.Of(occurrence, code?.Focus), code, Days.Date(day));
    }

    private static bool IsInside(Occurrence occurrence, Window window, long from, long to) =>
        occurrence.IsAllDay
            ? Days.OfSeconds(occurrence.Start) <= window.LastDay && Days.OfSeconds(occurrence.End) > window.FirstDay
            : (occurrence.Start < to && occurrence.End > from)
                || (occurrence.Start == occurrence.End && occurrence.Start >= from && occurrence.Start < to);

    private static List<CodedOccurrence> Breakers(
        List<CodedOccurrence> counted,
        IntervalSet protectedTime,
        long from,
        long to,
        Coder coder
    )
    {
        var breakers = new List<CodedOccurrence>();
        foreach (var one in counted)
        {
            var (start, end) = (Math.Max(one.Occurrence.Start, from), Math.Min(one.Occurrence.End, to));
            if (protectedTime.Length(start, end) == 0)
            {
                continue;
            }
            var pulls = coder.Pulls(one.Occurrence, one.Code!, one.DayNumber);
            if (pulls != Pulled.Nobody)
            {
                breakers.Add(one with { Pulls = pulls });
            }
        }
        return breakers;
    }

    private static List<WeekTime> Weeks(
        DistrictDays days,
        long from,
        long to,
        List<CodedOccurrence> inside,
        List<CodedOccurrence> counted,
        IntervalSet protectedTime,
        List<CodedOccurrence> breakers,
        List<DisplacedVisit> displaced
    )
    {
        var mondays = new List<int>();
        for (var monday = Days.Monday(days.Window.FirstDay); monday <= days.Window.LastDay; monday += 7)
        {
            mondays.Add(monday);
        }
        var bounds = mondays.ConvertAll(monday =>
            (Math.Max(from, days.Midnight(monday)), Math.Min(to, days.Midnight(monday + 7)))
        );
        var ledger = Ledger.Of(counted, bounds);
        var broken = protectedTime.And(IntervalSet.Of(breakers.Select(one => (one.Occurrence.Start, one.Occurrence.End))));
        var privateTime = IntervalSet.Of(
            inside.Where(one => one.State == OccurrenceState.Private).Select(one => (one.Occurrence.Start, one.Occurrence.End))
        );
        var weeks = new List<WeekTime>(mondays.Count);
        for (var at = 0; at < mondays.Count; at++)
        {
            var (start, end) = bounds[at];
            weeks.Add(
                new WeekTime
                {
                    Monday = Days.Date(mondays[at]),
                    Codes = ledger[at].Codes,
                    CountedSeconds = ledger[at].Union,
                    ProtectedSeconds = protectedTime.Length(start, end),
                    BrokenSeconds = broken.Length(start, end),
                    DisplacedContacts = displaced.Count(visit => visit.Start >= start && visit.Start < end),
                    ContractSeconds = days.Contract(mondays[at], mondays[at] + 6, privateTime),
                }
            );
        }
        return weeks;
    }
}
