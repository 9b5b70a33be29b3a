using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Writes one ILD's account as rows, in place of what was kept of it before; rows that are the same stay untouched.</summary>
internal sealed class AccountRows(ThroughlineDb db, long owner, ReadyRoster district, MissedVisits missed)
{
    private readonly DutyDays dutyDays = new(district.Index.Roster.Holidays.Select(holiday => holiday.Date));

    public async Task Replace(IldTime time, CancellationToken stop)
    {
        await Put(
            time.Weeks.Where(week => week.CountedSeconds + week.ProtectedSeconds > 0),
            (week, id) => WeekOfTime.From(id, owner, week),
            stop
        );
        var met = time.Occurrences.Where(one => one.State == OccurrenceState.Counted && one.IsContact).ToList();
        await Put(
            met.SelectMany(one => one.Code!.PrincipalIds.Select(principal => (one, principal))),
            (row, id) => ContactOf(row.one, row.principal, id),
            stop
        );
        await Put(time.Breaks, (taken, id) => TakenOf(taken, time, id), stop);
        await Put(time.Displaced, (visit, id) => DisplacedOf(visit, met, id), stop);
    }

    public async Task ReplaceBasis(Window window, string calendarVersion, CancellationToken stop)
    {
        await Put(
            new[] { window },
            (days, id) =>
                new AccountBasis
                {
                    Id = id,
                    OwnerId = owner,
                    RosterVersion = district.Version,
                    CalendarVersion = calendarVersion,
                    From = days.From,
                    To = days.To,
                },
            stop
        );
    }

    private async Task Put<TItem, TRow>(IEnumerable<TItem> items, Func<TItem, long, TRow> make, CancellationToken stop)
        where TRow : class
    {
        var table = RowTable.Of<TRow>(db);
        var kept = await KeptRows.Of(db, table, "OwnerId", owner, stop);
        var fresh = items.Select(item => table.Values(make(item, 0))).Where(row => !kept.Take(row)).ToList();
        // A legal hold keeps what these rows are worked out from; they themselves are thrown away and made again at will.
        await db.Rows.Remove(table, kept.Left, stop);
        var keys = await db.Bulk.Reserve(table, fresh.Count, stop);
        fresh.ForEach(row => row[0] = keys.Dequeue());
        await db.Bulk.Insert(table, fresh, stop);
    }

    private Contact ContactOf(CodedOccurrence one, string principal, long id) =>
        new()
        {
            Id = id,
            OwnerId = owner,
            PrincipalId = district.PersonIds[principal],
            Start = one.Occurrence.Start,
            End = one.Occurrence.End,
            Day = one.Day,
        };

    private TakenTime TakenOf(ProtectedBreak taken, IldTime time, long id)
    {
        var occurrence = taken.Meeting.Occurrence;
        return new TakenTime
        {
            Id = id,
            OwnerId = owner,
            Start = occurrence.Start,
            End = occurrence.End,
            Day = taken.Meeting.Day,
            TakenSeconds = time.ProtectedStretches.Sum(kept =>
                Math.Max(0, Math.Min(kept.End, occurrence.End) - Math.Max(kept.Start, occurrence.Start))
            ),
            Uid = occurrence.Entry.Uid,
            Unit = taken.Unit,
            CalledBy = taken.CalledBy,
            Focus = taken.Meeting.Code!.Focus,
            Pulled = taken.Pulled,
        };
    }

    private DisplacedContact DisplacedOf(DisplacedVisit visit, List<CodedOccurrence> met, long id)
    {
        var day = district.Index.Zone.DayOf(visit.Start);
        var occurrence = visit.Visit.Occurrence;
        var said = missed.For(occurrence.Entry.Uid, occurrence.IsOfSeries ? occurrence.Slot : null);
        return new DisplacedContact
        {
            Id = id,
            OwnerId = owner,
            PrincipalId = district.PersonIds[visit.PrincipalId],
            Start = visit.Start,
            End = visit.End,
            Day = day,
            Kind = visit.Kind,
            Uid = occurrence.Entry.Uid,
            CauseFocus = said?.CauseFocus ?? visit.Cause?.Code?.Focus,
            CauseUnit = said is { CauseFocus: not null } ? said.CauseUnit : visit.CauseUnit,
            IsMadeUp = visit.Kind == DisplacedKind.Bumped || met.Exists(one => MakesUp(one, visit, day)),
        };
    }

    private bool MakesUp(CodedOccurrence one, DisplacedVisit visit, DateOnly day) =>
        one.Occurrence.Start > visit.Start
        && one.Code!.PrincipalIds.Contains(visit.PrincipalId)
        && one.Day <= dutyDays.After(day, DutyDays.ToMakeUp);
}
