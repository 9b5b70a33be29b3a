using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.ExitTaps;

/// <summary>Keeps two taps of somebody who leaves a session.</summary>
internal static class Tapping
{
    private const int Tries = 8;

    /// <summary>Counts them, once for each person and session; and whether it was worth their time, where they say so.</summary>
    /// <returns>Whether they were counted; false where that person has answered already.</returns>
    public static async Task<bool> Keep(
        ThroughlineDb db,
        long session,
        long person,
        TapFocus focus,
        TapDepth depth,
        WorthCount? worth,
        CancellationToken stop
    )
    {
        for (var turn = 0; turn < Tries; turn++)
        {
            db.ChangeTracker.Clear();
            if (await db.TapsGiven.AnyAsync(one => one.SessionId == session && one.PersonId == person, stop))
            {
                return false;
            }
            var count = await db.TapCounts.SingleOrDefaultAsync(
                one => one.SessionId == session && one.Focus == focus && one.Depth == depth,
                stop
            );
            if (count is null)
            {
                count = new TapCount
                {
                    SessionId = session,
                    Focus = focus,
                    Depth = depth,
                };
                db.TapCounts.Add(count);
            }
            count.Count++;
            if (worth is not null)
            {
                await Count(db, worth, stop);
            }
            db.TapsGiven.Add(
                new TapGiven
                {
                    SessionId = session,
                    PersonId = person,
                    SaidWorth = worth is not null,
                }
            );
            try
            {
                await db.SaveChangesAsync(stop);
                return true;
            }
            catch (DbUpdateException)
            {
                // Two left with the same taps at the same moment: once more.
            }
        }
        throw new TimeoutException("Too many people answered at the same moment. Please tap again.");
    }

    private static async Task Count(ThroughlineDb db, WorthCount worth, CancellationToken stop)
    {
        var count = await db.WorthCounts.SingleOrDefaultAsync(
            one => one.Year == worth.Year && one.Cohort == worth.Cohort && one.Worth == worth.Worth,
            stop
        );
        if (count is null)
        {
            count = new WorthCount
            {
                Year = worth.Year,
                Cohort = worth.Cohort,
                Worth = worth.Worth,
            };
            db.WorthCounts.Add(count);
        }
        count.Count++;
    }
}

/// <summary>Taps of some sessions together: never of one meeting, and never of so few that they point at people.</summary>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Focus">Answers by focus.</param>
/// <param name="Depth">Answers by depth.</param>
internal sealed record TapSum(
    int Sessions,
    int Answers,
    IReadOnlyDictionary<TapFocus, int> Focus,
    IReadOnlyDictionary<TapDepth, int> Depth
)
{
    /// <summary>Fewest sessions that are shown together.</summary>
    public const int FewestSessions = 3;

    /// <summary>Fewest answers that are shown (M5).</summary>
    public const int FewestAnswers = 5;

    /// <summary>Whether there are enough to be shown.</summary>
    public bool IsShown => Sessions >= FewestSessions && Answers >= FewestAnswers;

    public static async Task<TapSum> Of(ThroughlineDb db, SchoolYear year, CancellationToken stop)
    {
        var sessions =
            from session in db.LiveSessions
            join meeting in db.Meetings on session.MeetingId equals meeting.Id
            where meeting.Day >= year.First && meeting.Day <= year.Last
            select session.Id;
        var all = await db.TapCounts.AsNoTracking().Where(one => sessions.Contains(one.SessionId)).ToListAsync(stop);
        // They are added three at a time, so that nobody finds one session's by taking yesterday's sum from today's.
        var ordered = all.Select(one => one.SessionId).Distinct().Order().ToList();
        var told = ordered.Take(ordered.Count / FewestSessions * FewestSessions).ToHashSet();
        var counts = all.Where(one => told.Contains(one.SessionId)).ToList();
        return new TapSum(
            counts.Select(one => one.SessionId).Distinct().Count(),
            counts.Sum(one => one.Count),
            counts.GroupBy(one => one.Focus).ToDictionary(one => one.Key, one => one.Sum(each => each.Count)),
            counts.GroupBy(one => one.Depth).ToDictionary(one => one.Key, one => one.Sum(each => each.Count))
        );
    }
}
