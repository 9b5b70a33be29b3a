using NodaTime;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Incidents;

namespace Throughline.Demo.Year;

/// <summary>Puts the visits into a diary: kept, left out on days off, and moved or cancelled where a call is in their way.</summary>
internal sealed class VisitBook(Diary diary)
{
    private const int WeeksToMakeUp = 2;
    private readonly IReadOnlyList<Call> _calls = [.. CallsOfTheYear.Of(diary).Where(call => !call.IsNotice)];
    private readonly Dice _dice = new($"visits/{diary.Network.Id}");
    private readonly List<(Entry Visit, Call Call)> _inTheWay = [];

    public void Fill(IEnumerable<VisitSeries> series)
    {
        foreach (var one in series)
        {
            Add(one);
        }
        // Only now is it known which hours are still free.
        foreach (var (visit, call) in _inTheWay)
        {
            diary.Add(call.Visits is VisitsInTheWay.Move ? Moved(visit, call) : Cancelled(visit, call.Announced));
        }
    }

    private void Add(VisitSeries series)
    {
        var master = series.ToEntry(diary);
        var starts = series.Rhythm.Starts().ToList();
        if (starts.Count == 0)
        {
            return;
        }

        var off = starts.Where(start => diary.IsOff(start.Date) || HandMoves.IsLeftOut(diary, series, start)).ToList();
        diary.Add(master with { Rule = series.Rhythm.Rule(), Except = off });
        foreach (var start in starts.Except(off))
        {
            Settle(series, master with { Start = start });
        }
    }

    private void Settle(VisitSeries series, Entry visit)
    {
        if (HandMoves.Of(diary, series, visit.Start) is { } elsewhere)
        {
            diary.Add(visit with { Start = elsewhere, InsteadOf = visit.Start });
        }
        else if (CallOn(visit) is { } call)
        {
            _inTheWay.Add((visit, call));
        }
        else if (IsLostForNoSaidCause(visit))
        {
            diary.Add(Cancelled(visit, null));
        }
        else
        {
            diary.Take(visit);
        }
    }

    private Call? CallOn(Entry visit) =>
        _calls.FirstOrDefault(call => call.Visits is not VisitsInTheWay.Stand && visit.Overlaps(call.Start, call.Minutes));

    // The weeks around the demo's own are told by hand, and nobody cancels a visit weeks ahead.
    private bool IsLostForNoSaidCause(Entry visit) =>
        _dice.Falls(2)
        && visit.Start.Date < (diary.Network.Id == "tidewater" ? HarborYear.Today.PlusWeeks(-5) : HarborYear.Today);

    private Entry Moved(Entry visit, Call call)
    {
        var hours =
            from week in Enumerable.Range(0, WeeksToMakeUp)
            from hour in VisitHour.Spare
            let start = HarborYear.Monday(visit.Start.Date).PlusWeeks(week).PlusDays((int)hour.Day - 1).At(hour.From)
            where start > visit.Start && diary.IsFree(start, Math.Min(visit.Minutes, hour.Minutes))
            select (start, Math.Min(visit.Minutes, hour.Minutes));
        return hours.FirstOrDefault() is ({ } found, var minutes and > 0)
            ? visit with
            {
                InsteadOf = visit.Start,
                Start = found,
                Minutes = minutes,
                Created = call.Announced,
            }
            : Cancelled(visit, call.Announced);
    }

    private static Entry Cancelled(Entry visit, LocalDateTime? when) =>
        visit with
        {
            InsteadOf = visit.Start,
            Cancelled = true,
            Created = when,
        };
}
