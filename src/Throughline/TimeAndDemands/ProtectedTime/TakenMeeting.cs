using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>A meeting on protected time, once for all the calendars that it stands in.</summary>
/// <param name="Uid">The calendars' name for it.</param>
/// <param name="Start">Seconds from 1970-01-01 UTC.</param>
/// <param name="End">Likewise; not included.</param>
/// <param name="Day">The local day on which it starts.</param>
/// <param name="Cause">What it is about.</param>
/// <param name="Unit">The unit of who called it; empty when not known.</param>
/// <param name="CalledBy">Roster key of who called it, or an address; empty when not known.</param>
/// <param name="Ilds">How many ILDs' protected time it takes.</param>
/// <param name="Seconds">What it takes of all of them.</param>
/// <param name="Pulled">Who is pulled out of schools.</param>
internal sealed record TakenMeeting(
    string Uid,
    long Start,
    long End,
    DateOnly Day,
    Focus Cause,
    string Unit,
    string CalledBy,
    int Ilds,
    long Seconds,
    Pulled Pulled
)
{
    /// <summary>Who is pulled, in words: "both, ILDs and principals".</summary>
    public string PulledWords => Words(Pulled);

    /// <summary>The unit, or that it is not known.</summary>
    public string UnitWords => Unit.Length > 0 ? Unit : "unit not known";

    /// <inheritdoc cref="PulledWords"/>
    public static string Words(Pulled pulled) =>
        pulled switch
        {
            Pulled.Ild => "ILDs",
            Pulled.Principals => "principals",
            Pulled.Both => "both, ILDs and principals",
            _ => "nobody",
        };
}

/// <summary>Meetings on protected time, put together by the database.</summary>
internal static class TakenMeetingQueries
{
    /// <summary>Those of some days, first and last included, in order of time.</summary>
    public static async Task<IReadOnlyList<TakenMeeting>> TakenMeetings(
        this ThroughlineDb db,
        DateOnly from,
        DateOnly to,
        Focus? cause,
        int skip,
        int most,
        CancellationToken stop
    )
    {
        var rows = db.TakenTimes.AsNoTracking().Where(taken => taken.Day >= from && taken.Day <= to);
        if (cause is { } focus)
        {
            rows = rows.Where(taken => taken.Focus == focus);
        }
        var meetings = await rows.GroupBy(taken => new { taken.Uid, taken.Start })
            .Select(all => new
            {
                all.Key.Uid,
                all.Key.Start,
                End = all.Max(taken => taken.End),
                Day = all.Min(taken => taken.Day),
                Cause = all.Min(taken => taken.Focus),
                Unit = all.Max(taken => taken.Unit)!,
                CalledBy = all.Max(taken => taken.CalledBy)!,
                Ilds = all.Count(),
                Seconds = all.Sum(taken => taken.TakenSeconds),
                WithIld = all.Count(taken => taken.Pulled == Pulled.Ild),
                WithPrincipals = all.Count(taken => taken.Pulled == Pulled.Principals),
            })
            .OrderBy(one => one.Start)
            .ThenBy(one => one.Uid)
            .Skip(skip)
            .Take(most)
            .ToListAsync(stop);
        return meetings.ConvertAll(one => new TakenMeeting(
            one.Uid,
            one.Start,
            one.End,
            one.Day,
            one.Cause,
            one.Unit,
            one.CalledBy,
            one.Ilds,
            one.Seconds,
            one.WithIld == one.Ilds ? Pulled.Ild
                : one.WithPrincipals == one.Ilds ? Pulled.Principals
                : Pulled.Both
        ));
    }

    /// <summary>Hours taken by cause and by who was pulled, in seconds.</summary>
    public static async Task<IReadOnlyList<(Focus Cause, Pulled Pulled, long Seconds)>> TakenByCause(
        this ThroughlineDb db,
        WholeWeeks weeks,
        CancellationToken stop
    )
    {
        var rows = await db
            .TakenTimes.AsNoTracking()
            .Where(taken => taken.Day >= weeks.From && taken.Day <= weeks.To)
            .GroupBy(taken => new { taken.Focus, taken.Pulled })
            .Select(some => new
            {
                some.Key.Focus,
                some.Key.Pulled,
                Seconds = some.Sum(taken => taken.TakenSeconds),
            })
            .ToListAsync(stop);
        return
        [
            .. rows.OrderBy(row => CauseNames.Of(row.Focus), StringComparer.Ordinal)
                .ThenBy(row => row.Pulled)
                .Select(row => (row.Focus, row.Pulled, row.Seconds)),
        ];
    }
}
